import { View } from '@tarojs/components';
import type { Campaign } from '@/contract/campaigns';
import { ActionButton } from '@/components/buttons/action-button';
import { ActionBar } from '@/components/page/action-bar';
import { roleOf } from '@/lib/accessible/web-only';
import { askFirst } from '@/lib/forms/ask-first';
import { useForm } from '@/lib/forms/use-form';
import { wordsOf } from './kind-words';

const noteOf = ({ kind, counts: { open, contested } }: Campaign): string => {
  if (open > 0) return wordsOf(kind).notYet(open);
  return contested > 0 ? `${contested} 户登记对不上，核对以后才能结束` : '每一户都有结果了，可以结束';
};

/** Ends a campaign; while a door is open it says how many are, and the server says so once more. */
export function CloseBar({ communityId, campaign }: { communityId: string; campaign: Campaign }) {
  const { run, isRunning, refused } = useForm('campaigns.closeCampaign');
  const { open, contested } = campaign.counts;
  const isDue = open === 0;
  // What it was refused for may be done by now.
  const isHeld = open > 0 || contested > 0;
  const close = async () => {
    const late = campaign.kind === 'notice' ? '' : '迟交的纸单 30 天内还能补录。';
    const content = `结束以后，现在的数会留下来。${late}`;
    if (!isDue || (await askFirst({ content, yes: '结束' })))
      await run({ communityId, campaignId: campaign.id });
  };
  const note =
    refused && isHeld ? (
      <View className="campaign-refused" {...roleOf('alert')}>
        {refused.message}
      </View>
    ) : (
      noteOf(campaign)
    );
  return (
    <ActionBar note={note}>
      <ActionButton
        size="bar"
        look={isDue ? 'main' : 'second'}
        isRunning={isRunning}
        onTap={() => void close()}
      >
        {wordsOf(campaign.kind).close}
      </ActionButton>
    </ActionBar>
  );
}
