import { View } from '@tarojs/components';
import type { Campaign, CampaignKind } from '@/contract/campaigns';
import { Tap } from '@/components/buttons/tap';
import { go } from '@/lib/pages/routes';

interface Link {
  words: string;
  open: () => void;
  onlyOpen?: boolean;
  onlyOf?: CampaignKind;
}

const linksOf = (campaignId: string): readonly Link[] => [
  { words: '谁在走', open: () => go('staffCampaignPeople', { campaignId }), onlyOpen: true },
  { words: '怎么发出去', open: () => go('staffHandOut', { campaignId }), onlyOpen: true, onlyOf: 'handOut' },
  { words: '报表', open: () => go('staffCampaignReport', { campaignId }) },
  { words: '质量、抽查', open: () => go('staffCampaignQuality', { campaignId }) },
  { words: '和名单核对', open: () => go('staffSecondLists', { campaignId }) },
  { words: '和另一次比', open: () => go('staffCampaignCompare', { campaignId }) },
  { words: '整栋楼暂停', open: () => go('staffPauses'), onlyOpen: true },
  { words: '照着再走一遍', open: () => go('staffOpenRound', { from: campaignId }) },
];

/** What else there is to a campaign, in so little room that whom it lacks stays in sight below. */
export function CampaignLinks({ campaign: { id, kind, closedAt } }: { campaign: Campaign }) {
  return (
    <View className="choice campaign-links">
      {linksOf(id)
        .filter(({ onlyOpen, onlyOf = kind }) => (!onlyOpen || closedAt === null) && onlyOf === kind)
        .map(({ words, open }) => (
          <Tap key={words} className="choice__one campaign-links__one" onTap={open}>
            {words}
          </Tap>
        ))}
    </View>
  );
}
