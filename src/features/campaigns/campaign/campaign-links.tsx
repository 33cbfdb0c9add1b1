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

const ofNotice = (noticeId: string): readonly Link[] => [
  { words: '这条公告：内容、从哪里发的、轮到谁说', open: () => go('staffNotice', { noticeId }) },
];

const ofRound = (campaignId: string): readonly Link[] => [
  { words: '谁在走', open: () => go('staffCampaignPeople', { campaignId }), onlyOpen: true },
  { words: '怎么发出去', open: () => go('staffHandOut', { campaignId }), onlyOpen: true, onlyOf: 'handOut' },
  { words: '报表', open: () => go('staffCampaignReport', { campaignId }) },
  { words: '质量、抽查', open: () => go('staffCampaignQuality', { campaignId }) },
  { words: '和名单核对', open: () => go('staffSecondLists', { campaignId }) },
  { words: '和另一次比', open: () => go('staffCampaignCompare', { campaignId }) },
  { words: '整栋楼暂停', open: () => go('staffPauses'), onlyOpen: true },
  { words: '照着再走一遍', open: () => go('staffOpenRound', { from: campaignId, batchId: '' }) },
];

const linksOf = ({ id, kind }: Campaign): readonly Link[] => (kind === 'notice' ? ofNotice(id) : ofRound(id));

/** What else there is to a campaign, in so little room that whom it lacks stays in sight below. */
export function CampaignLinks({ campaign }: { campaign: Campaign }) {
  const { kind, closedAt } = campaign;
  return (
    <View className="choice campaign-links">
      {linksOf(campaign)
        .filter(({ onlyOpen, onlyOf = kind }) => (!onlyOpen || closedAt === null) && onlyOf === kind)
        .map(({ words, open }) => (
          <Tap key={words} className="choice__one campaign-links__one" onTap={open}>
            {words}
          </Tap>
        ))}
    </View>
  );
}
