import { View } from '@tarojs/components';
import type { Campaign } from '@/contract/campaigns';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Progress } from '@/components/waiting/progress';
import { campaignName } from '@/domain/campaign-words';
import { useNow } from '@/lib/phone/clock';
import { settledCells, whenWords } from '../campaign-facts';
import { CampaignState } from '../list/campaign-state';
import { countsOf, type Count } from './count-words';
import { wordsOf } from './kind-words';

/** How far a campaign has come: the share first, then its numbers, none of them nought. */
export function CampaignHead({ campaign }: { campaign: Campaign }) {
  const now = useNow(60_000);
  const { counts } = campaign;
  return (
    <Card>
      <SectionTitle
        title={campaign.kind === 'notice' ? campaign.title : campaignName(campaign)}
        hint={whenWords(campaign, now)}
        extra={<CampaignState campaign={campaign} now={now} />}
      />
      <View className="campaign-count">
        <View className="campaign-count__done">{settledCells(counts)}</View>
        <View className="secondary">/ {counts.cells} 户有了结果</View>
        <View className="campaign-count__left">
          {counts.open > 0 ? `还差 ${counts.open} 户` : '一户不差'}
        </View>
      </View>
      <Progress done={settledCells(counts)} of={counts.cells} label="已有结果的户数" />
      <View className="campaign-counts">
        {countsOf(counts, wordsOf(campaign.kind))
          .filter(({ count }) => count > 0)
          .map((one) => (
            <CountOf key={one.label} count={one} />
          ))}
      </View>
    </Card>
  );
}

const CountOf = ({ count: { label, words, hint } }: { count: Count }) => (
  <View className="campaign-counts__one">
    <View>
      {label} <View className="campaign-counts__words">{words}</View>
    </View>
    {hint ? <View className="hint">{hint}</View> : null}
  </View>
);
