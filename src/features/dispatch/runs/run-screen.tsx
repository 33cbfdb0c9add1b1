import { useState } from 'react';
import type { Run } from '@/contract/dispatch';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { RefusedCard } from '@/components/cards/refused-card';
import { Screen } from '@/components/page/screen';
import {
  asksCode,
  groupByEntrance,
  runProgress,
  type EntranceDoors as Entrance,
  type RunDoor,
} from '@/domain/run-progress';
import { askFirst } from '@/lib/forms/ask-first';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { useAnswer } from '@/lib/answers/use-answer';
import { useDoorParcels } from '../doors/use-door-parcels';
import { useCalmTap } from '@/lib/accessible/use-calm-tap';
import { BringBackCard } from './bring-back-card';
import { CodeSheet } from '../doors/code-sheet';
import { EntranceDoors } from '../doors/entrance-doors';
import { EntranceTools } from '../doors/entrance-tools';
import { HelpSheet } from '../doors/help-sheet';
import { LastWord } from '../doors/last-word';
import type { RecentWord } from '../doors/recent-word';
import { recordDropOff } from '../doors/record-drop-off';
import { recordRest } from '../doors/record-rest';
import { RestSheet } from '../doors/rest-sheet';
import { RunBar } from './run-bar';
import { RunHead } from './run-head';
import { RunPaper } from './run-paper';
import { TroubleSheet } from '../doors/trouble-sheet';
import { useLastWord } from '../doors/use-last-word';
import { useRunDoors } from './use-run-doors';
import '../dispatch.scss';

/** One run: which door is next? It opens without signal from the last answer, with what the phone still keeps. */
export function RunScreen({ runId }: { runId: string }) {
  return <InCommunity>{({ communityId }) => <OneRun communityId={communityId} runId={runId} />}</InCommunity>;
}

interface Place {
  communityId: string;
  runId: string;
}

function OneRun({ communityId, runId }: Place) {
  const answer = useAnswer('dispatch.getRun', { communityId, runId }, { keep: true });
  const run = answer.data;
  const doors = useRunDoors(runId, run?.dropOffs ?? []);
  const { lastWord, setLastWord } = useLastWord(doors);
  const progress = runProgress(doors);
  return (
    <Screen
      title={run ? `配送 · ${run.label}` : '配送'}
      hasQueuePill={run !== undefined}
      bottom={
        run ? (
          <RunBar communityId={communityId} run={run} progress={progress}>
            {lastWord ? (
              <LastWord communityId={communityId} word={lastWord} onUndone={() => setLastWord(null)} />
            ) : null}
          </RunBar>
        ) : null
      }
    >
      <Refused />
      <Loaded answer={answer}>
        {(shown) => (
          <>
            <RunHead run={shown} progress={progress} />
            {shown.state === 'finished' && shown.kind === 'toDoor' ? <BringBackCard doors={doors} /> : null}
            <Doors communityId={communityId} run={shown} doors={doors} onWord={setLastWord} />
            {shown.kind === 'toDoor' ? <RunPaper communityId={communityId} run={shown} /> : null}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

const ofDoors = new Set([
  'dispatch.confirmDropOff',
  'dispatch.confirmRest',
  'dispatch.undoDropOff',
  'dispatch.announceEntrance',
  'files.addPicture',
]);

/** Words about doors that the server did not take. */
function Refused() {
  const { refused } = useOfflineQueue();
  const shown = refused.filter(({ procedure }) => ofDoors.has(procedure));
  return shown.map((entry) => <RefusedCard key={entry.actionId} entry={entry} />);
}

interface DoorsProps {
  communityId: string;
  run: Run;
  doors: readonly RunDoor[];
  onWord: (word: RecentWord) => void;
}

function Doors({ communityId, run, doors, onWord }: DoorsProps) {
  const [toggled, setToggled] = useState<string | null>();
  const [troubled, setTroubled] = useState<RunDoor | null>(null);
  const [coding, setCoding] = useState<RunDoor | null>(null);
  const [helped, setHelped] = useState<RunDoor | null>(null);
  const [resting, setResting] = useState<Entrance | null>(null);
  const calmly = useCalmTap();
  const parcelsOf = useDoorParcels(
    { communityId, runId: run.id },
    doors.length > 0 && run.state !== 'finished',
  );
  const entrances = groupByEntrance(doors);
  if (entrances.length === 0)
    return <MessageCard title="接下来才看得到门牌" hint="点“我来送”，清单就会打开" />;
  const open = toggled === undefined ? entrances[0]?.entranceId : toggled;
  const place = { communityId, runId: run.id };
  const record = (door: RunDoor, said: { code?: string; byNeighbour?: boolean } = {}) =>
    void recordDropOff({ communityId, door, outcome: 'handedOver', ...said }).then(onWord);
  const isPickUp = run.kind === 'pickUp';
  const refuse = async (door: RunDoor) => {
    if (await askFirst({ content: `${door.roomNo} 不要了，登记拒收吗？`, yes: '拒收' }))
      void recordDropOff({ communityId, door, outcome: 'refused' }).then(onWord);
  };
  const canRecord = run.state === 'departed' && (run.isMine || isPickUp);
  const recording = {
    onHandedOver: (door: RunDoor) =>
      calmly(() => (!isPickUp && asksCode(door) ? setCoding(door) : record(door))),
    onNeighbour: (door: RunDoor) => calmly(() => setCoding(door)),
    onTrouble: (door: RunDoor) => calmly(() => (isPickUp ? void refuse(door) : setTroubled(door))),
    onHelp: setHelped,
  };
  return (
    <>
      {entrances.map((entrance) => (
        <EntranceDoors
          key={entrance.entranceId}
          entrance={entrance}
          namesBuilding={run.buildingNos.length > 1}
          isOpen={entrance.entranceId === open}
          onToggle={() => setToggled(entrance.entranceId === open ? null : entrance.entranceId)}
          isOver={run.state === 'finished'}
          isPickUp={isPickUp}
          parcelsOf={parcelsOf}
          {...(canRecord ? recording : {})}
          tools={
            canRecord && !isPickUp ? (
              <EntranceTools place={place} entrance={entrance} onRest={() => setResting(entrance)} />
            ) : null
          }
        />
      ))}
      <TroubleSheet
        door={troubled}
        onClose={() => setTroubled(null)}
        onRecord={(word) => {
          if (troubled) void recordDropOff({ communityId, door: troubled, ...word }).then(onWord);
          setTroubled(null);
        }}
      />
      <CodeSheet
        door={coding}
        isPickUp={isPickUp}
        onClose={() => setCoding(null)}
        onRecord={(code) => {
          if (coding) record(coding, { code, ...(isPickUp ? { byNeighbour: true } : {}) });
          setCoding(null);
        }}
      />
      <HelpSheet door={helped} onClose={() => setHelped(null)} />
      <RestSheet
        entrance={resting}
        onClose={() => setResting(null)}
        onRecord={(word) => {
          if (resting) onWord(recordRest(place, resting, word));
          setResting(null);
        }}
      />
    </>
  );
}
