import { View } from '@tarojs/components';
import type { Campaign } from '@/contract/campaigns';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Tap } from '@/components/buttons/tap';
import { Progress } from '@/components/waiting/progress';
import { Pill } from '@/components/words/pill';
import { useNow } from '@/lib/phone/clock';
import { openCampaign, settledCells, whenWords } from '../campaign-facts';
import { CampaignState } from './campaign-state';

/** A campaign in a list on a phone: how many households have been reached, how many are left, and until when. */
export function CampaignCard({ campaign }: { campaign: Campaign }) {
  const now = useNow(60_000);
  const { title, counts } = campaign;
  return (
    <Card>
      <Tap className="campaign-card" onTap={() => openCampaign(campaign)}>
        <SectionTitle
          title={title}
          hint={whenWords(campaign, now)}
          extra={<CampaignState campaign={campaign} now={now} />}
        />
        <View className="campaign-count">
          <View className="campaign-count__done">{settledCells(counts)}</View>
          <View className="secondary">/ {counts.cells} 户</View>
          <View className="campaign-count__left">
            {counts.open > 0 ? `还差 ${counts.open} 户` : '一户不差'}
          </View>
        </View>
        <Progress done={settledCells(counts)} of={counts.cells} label="已有结果的户数" />
        {counts.contested > 0 ? <Pill tone="red">{counts.contested} 户登记对不上</Pill> : null}
      </Tap>
    </Card>
  );
}
