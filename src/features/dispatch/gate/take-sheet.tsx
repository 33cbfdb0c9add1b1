import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { CheckRow } from '@/components/forms/check-row';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import type { RunSummary } from '@/contract/dispatch';
import type { GateParcel } from '@/contract/gate';
import { gateKindNames } from '@/domain/gate';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSession } from '@/lib/session/session';
import { buildingWords } from '../runs/run-words';

interface Props {
  communityId: string;
  waiting: readonly GateParcel[];
  more: (() => void) | null;
  isFetchingMore: boolean;
  onClose: () => void;
}

/** At most so many go at once (contract/gate.ts). */
const MOST = 50;
const runsLooked = 100;

/** Parcels from the gate go with a run to their doors: the own one of a volunteer, any that staff see. */
export function TakeSheet({ communityId, waiting, more, isFetchingMore, onClose }: Props) {
  const [runId, setRun] = useState<string | null>(null);
  const [ids, setIds] = useState<readonly string[]>([]);
  const take = useAction('dispatch.takeGateParcels', ({ parcels, households }) => {
    void sayAloud(`${parcels} 件，${households} 户，跟着这一趟送`);
    onClose();
  });
  // What has left the gate meanwhile is not taken, and not counted.
  const there = ids.filter((id) => waiting.some((one) => one.id === id));
  const choose = (id: string, isChosen: boolean) =>
    setIds(isChosen ? [...there, id].slice(0, MOST) : there.filter((one) => one !== id));
  return (
    <Sheet
      title="跟一趟车送上门"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={take.isRunning}
          isDisabled={runId === null || there.length === 0}
          onTap={() => runId && void take.run({ communityId, runId, parcelIds: there })}
        >
          {there.length === 0 ? '先选快递' : `带上 ${there.length} 件`}
        </ActionButton>
      }
    >
      <View className="secondary">这一趟本来不去的户，会加上这一户；没人应门的，快递回到门口</View>
      <Runs communityId={communityId} value={runId} onChange={setRun} />
      <View className="sheet__label">带哪几件</View>
      {waiting.map(({ id, placeLabel, kind, liesAt }) => (
        <CheckRow
          key={id}
          title={`${placeLabel} ${gateKindNames[kind]}`}
          hint={liesAt}
          isChosen={there.includes(id)}
          onChange={(isChosen) => choose(id, isChosen)}
        />
      ))}
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </Sheet>
  );
}

interface RunsProps {
  communityId: string;
  value: string | null;
  onChange: (runId: string) => void;
}

function Runs({ communityId, value, onChange }: RunsProps) {
  const answer = useAnswer('dispatch.listRuns', { communityId, limit: runsLooked });
  const isStaff = useSession().role === 'staff';
  const goingOf = (rows: readonly RunSummary[]) =>
    rows.filter((run) => run.kind !== 'pickUp' && run.state !== 'finished' && (isStaff || run.isMine));
  return (
    <Loaded
      answer={answer}
      skeletonCards={1}
      isEmpty={({ rows }) => goingOf(rows).length === 0}
      empty={<View className="secondary">{isStaff ? noRunOfStaff : noRunOfMine}</View>}
    >
      {({ rows }) => (
        <>
          <View className="sheet__label">跟哪一趟</View>
          <Choice
            options={goingOf(rows).map((run) => ({ value: run.id, label: runWords(run) }))}
            value={value}
            onChange={onChange}
          />
        </>
      )}
    </Loaded>
  );
}

const noRunOfStaff = '现在没有在送的趟。在“配送单”里先派一趟';
const noRunOfMine = '您手上没有在送的趟。先在“任务”里接一趟，再回来带快递';

/** '第 3 趟 10号楼 王师傅' */
const runWords = (run: RunSummary): string =>
  [run.label, buildingWords(run), run.volunteerName].filter(Boolean).join(' ');
