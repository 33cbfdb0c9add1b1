import type { Campaign } from '@/contract/campaigns';
import { ActionButton } from '@/components/buttons/action-button';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';
import { CampaignHead } from './campaign-head';
import { CampaignLinks } from './campaign-links';
import { CloseBar } from './close-bar';
import { ClosedCounts } from './closed-counts';
import { ContestedList } from './contested-list';
import { NotReachedList } from './not-reached-list';
import { QuietPhones } from './quiet-phones';
import '../campaigns.scss';

interface Place {
  communityId: string;
  campaignId: string;
}

/** One campaign: whom it has not reached yet, and what to do about each of them. */
export function CampaignScreen({ campaignId }: { campaignId: string }) {
  return (
    <InCommunity>
      {({ communityId }) => <InScreen communityId={communityId} campaignId={campaignId} />}
    </InCommunity>
  );
}

function InScreen(place: Place) {
  const answer = useAnswer('campaigns.getCampaign', place, { everyMs: 30_000 });
  const { data: campaign } = answer;
  return (
    <Screen
      title={campaign?.title ?? '敲门行动'}
      wide
      bottom={
        campaign?.closedAt === null ? <CloseBar communityId={place.communityId} campaign={campaign} /> : null
      }
    >
      <Loaded answer={answer} skeletonCards={2}>
        {(one) => <Whole communityId={place.communityId} campaign={one} />}
      </Loaded>
    </Screen>
  );
}

function Whole({ communityId, campaign }: { communityId: string; campaign: Campaign }) {
  return (
    <>
      <CampaignHead campaign={campaign} />
      <CampaignLinks campaign={campaign} />
      {campaign.kind === 'notice' ? null : <QuietPhones communityId={communityId} campaignId={campaign.id} />}
      {campaign.closedCounts ? (
        <ClosedCounts kind={campaign.kind} atClosing={campaign.closedCounts} now={campaign.counts} />
      ) : (
        <>
          {campaign.counts.contested > 0 ? (
            <ContestedList communityId={communityId} campaign={campaign} />
          ) : null}
          <NotReachedList communityId={communityId} campaign={campaign} />
        </>
      )}
      {campaign.kind === 'round' ? (
        <ActionButton look="soft" onTap={() => go('captainKnockPaper')}>
          纸单拿回来了，录入敲门单
        </ActionButton>
      ) : null}
    </>
  );
}
