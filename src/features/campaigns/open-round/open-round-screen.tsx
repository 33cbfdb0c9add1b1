import { useAround } from '@/components/audience/use-around';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { togetherOf, type Asked } from '@/components/waiting/together-of';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';
import { draftLike } from './draft-like';
import { emptyDraft } from './round-draft';
import { RoundForm } from './round-form';
import '../campaigns.scss';

/** Opens a round over the households that staff choose, counted before it begins; a copy of another, or out of a batch, when one is named. */
export function OpenRoundScreen({ from, batchId }: { from: string; batchId: string }) {
  return (
    <InCommunity>
      {({ communityId }) => {
        if (batchId) return <OfBatch communityId={communityId} batchId={batchId} />;
        return from ? <Copied communityId={communityId} from={from} /> : <Begun communityId={communityId} />;
      }}
    </InCommunity>
  );
}

/** The frame while something the form needs is on its way, or did not come. */
function Waits({ answers }: { answers: readonly Asked[] }) {
  const answer = togetherOf(answers);
  return (
    <Screen title="开始一次行动" wide>
      {answer ? <Loaded answer={answer}>{() => null}</Loaded> : null}
    </Screen>
  );
}

function Begun({ communityId }: { communityId: string }) {
  const { around, answers } = useAround(communityId);
  if (!around) return <Waits answers={answers} />;
  return <RoundForm communityId={communityId} around={around} first={emptyDraft(now())} copied={null} />;
}

/** A hand-out of what has come: it bears the batch's name, and is opened with it. */
function OfBatch({ communityId, batchId }: { communityId: string; batchId: string }) {
  const { around, answers } = useAround(communityId);
  const batch = useAnswer('purchasing.getBatch', { communityId, batchId });
  if (!around || !batch.data) return <Waits answers={[...answers, batch]} />;
  const first = { ...emptyDraft(now()), kind: 'handOut' as const, title: batch.data.name };
  return (
    <RoundForm communityId={communityId} around={around} first={first} copied={null} batch={batch.data} />
  );
}

function Copied({ communityId, from }: { communityId: string; from: string }) {
  const { around, answers } = useAround(communityId);
  const round = useAnswer('doorKnocks.getRound', { communityId, campaignId: from });
  const campaign = useAnswer('campaigns.getCampaign', { communityId, campaignId: from });
  if (!around || !round.data || !campaign.data) return <Waits answers={[...answers, round, campaign]} />;
  const first = draftLike(round.data, now());
  const copied = { ...round.data, cells: campaign.data.counts.cells };
  return <RoundForm communityId={communityId} around={around} first={first} copied={copied} />;
}
