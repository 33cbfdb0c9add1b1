import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { Screen } from '@/components/page/screen';
import type { OutputOf } from '@/lib/wire/api';
import { nextDoor } from '@/domain/next-door';
import { isToKnock } from '@/domain/door-state';
import { withQueuedKnocks } from '@/domain/queued-knocks';
import { useAnswer } from '@/lib/answers/use-answer';
import { recordKnock, type RoundPlace } from '../record-knock';
import { useCheckIn } from '../use-check-in';
import { useQueuedKnocks } from '../use-queued-knocks';
import { entranceOf } from '../use-entrance-rounds';
import type { saidIn } from './knock-draft';
import { LastWord } from './last-word';
import { OneDoor } from './one-door';
import { WayDone } from './way-done';
import '../door-knocks.scss';

/** Others may knock at the same entrance: what they have said is seen at the next door. */
const REFRESH_MS = 15_000;

interface Props {
  campaignId: string;
  entranceId: string;
  /** '' begins at the first open door. */
  householdId: string;
}

/** The doors of an entrance, one after the other; it opens without signal from the last answer. */
export const DoorScreen = ({ householdId, ...place }: Props) => (
  <InCommunity>
    {({ communityId }) => <Entrance place={{ ...place, communityId }} startAt={householdId} />}
  </InCommunity>
);

function Entrance({ place, startAt }: { place: RoundPlace; startAt: string }) {
  useCheckIn(place);
  const answer = useAnswer('doorKnocks.getEntranceRound', place, { keep: true, everyMs: REFRESH_MS });
  if (answer.data) return <Way place={place} startAt={startAt} known={answer.data} />;
  return (
    <Screen title="敲门">
      <Loaded answer={answer}>{() => null}</Loaded>
    </Screen>
  );
}

interface WayProps {
  place: RoundPlace;
  startAt: string;
  known: OutputOf<'doorKnocks.getEntranceRound'>;
}

function Way({ place, startAt, known: { round, placeLabel, doors: answered } }: WayProps) {
  const doors = withQueuedKnocks(answered, useQueuedKnocks(place.campaignId), round.success);
  const [currentId, setCurrentId] = useState(() => startAt || (doors.find(isToKnock)?.householdId ?? ''));
  const [lastId, setLastId] = useState('');
  // The second half of a double tap comes before the next door is drawn.
  const savedId = useRef('');
  const door = doors.find(({ householdId }) => householdId === currentId);
  const last = doors.find(({ householdId }) => householdId === lastId);
  const moveTo = (id: string) => {
    savedId.current = '';
    setCurrentId(id);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  if (!door)
    return (
      <Screen title={placeLabel}>
        <WayDone doors={doors} />
      </Screen>
    );
  const next = nextDoor(doors, door.householdId);
  const save = (said: ReturnType<typeof saidIn>) => {
    if (savedId.current === door.householdId) return;
    savedId.current = door.householdId;
    recordKnock(place, door, said);
    setLastId(door.householdId);
    setCurrentId(next?.householdId ?? '');
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  return (
    <OneDoor
      key={door.householdId}
      communityId={place.communityId}
      round={round}
      door={door}
      next={next}
      entrance={entranceOf(placeLabel)}
      onSkip={next ? () => moveTo(next.householdId) : null}
      onSave={save}
      note={last && last !== door ? <LastWord door={last} onChange={() => moveTo(last.householdId)} /> : null}
    />
  );
}
