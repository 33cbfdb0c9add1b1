import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { useSession } from '@/lib/session/session';
import { useMemo } from 'react';
import { KnockBoard } from '../board/knock-board';
import { RefusedKnocks } from '../refused-knocks';
import { useCheckIn } from '../use-check-in';
import { useEntranceRounds } from '../use-entrance-rounds';
import '../door-knocks.scss';

interface Place {
  campaignId: string;
  entranceId: string;
}

/** An entrance of a round for whoever it was given to: how far it is, and the next door. */
export const EntranceRoundScreen = (place: Place) => (
  <Screen title="敲门">
    <RefusedKnocks />
    <InCommunity>{({ communityId }) => <Entrance {...place} communityId={communityId} />}</InCommunity>
  </Screen>
);

function Entrance({ communityId, campaignId, entranceId }: Place & { communityId: string }) {
  const { role } = useSession();
  useCheckIn({ communityId, campaignId, entranceId });
  const entrances = useMemo(() => [{ entranceId }], [entranceId]);
  const hasLens = role !== 'volunteer';
  const live = useEntranceRounds({ communityId, campaignId, entrances, hasLens });
  const { waited, round, placeLabel } = live;
  return waited ? (
    <Loaded answer={waited}>
      {() =>
        round ? (
          <KnockBoard communityId={communityId} label={placeLabel} round={round} entrances={live.entrances} />
        ) : null
      }
    </Loaded>
  ) : null;
}
