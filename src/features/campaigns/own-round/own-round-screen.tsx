import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import { OwnRoundForm, type OwnPlace } from './own-round-form';
import '../campaigns.scss';

/** A captain opens a round, or asks whether everybody is well, at her own doors of a building. */
export const OwnRoundScreen = ({ entranceId }: { entranceId: string }) => (
  <InCommunity>{({ communityId }) => <Begin place={{ communityId, entranceId }} />}</InCommunity>
);

function Begin({ place }: { place: OwnPlace }) {
  const answer = useAnswer('doorKnocks.getOwnOpening', place);
  if (answer.data) return <OwnRoundForm place={place} opening={answer.data} />;
  return (
    <Screen title="在楼里开一轮">
      <Loaded answer={answer} skeletonCards={2}>
        {() => null}
      </Loaded>
    </Screen>
  );
}
