import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { RowsInSight } from '@/components/waiting/rows-in-sight';
import type { NotPlannedDoor, PlannedRun } from '@/contract/plans';
import { entranceLabel } from '@/domain/place-words';
import { staysWords } from '@/domain/stays-words';
import type { OutputOf } from '@/lib/wire/api';
import { loadWords } from '../pieces/load-words';
import { sumAway } from './not-planned';
import { notPlannedWords, reasonsWords, violationWords } from './plan-words';

/** About how high a row of a door is, in pixels. */
const DOOR_ROW_HEIGHT = 64;

interface Props {
  runs: readonly PlannedRun[];
  floors: OutputOf<'dispatch.proposeRuns'>['floors'];
}

/** The proposed runs, each with why and with what to look at, and the stairs of each for the day. */
export function PlannedRuns({ runs, floors }: Props) {
  if (runs.length === 0) return null;
  return (
    <>
      {runs.map((run) => (
        <OneRun key={keyOf(run)} run={run} />
      ))}
      <Card>
        <SectionTitle
          title="今天各人爬的楼层"
          hint={floors.map(({ name, floors: count }) => `${name} ${count} 层`).join('，')}
        />
      </Card>
    </>
  );
}

/** A run that is there by its own id, a new one by who carries it. */
const keyOf = ({ runId, volunteerId }: PlannedRun): string => runId ?? volunteerId ?? '';

const sizeWords = ({ households, pieces, load }: PlannedRun): string =>
  `${households} 户 · ${pieces} 件 · ${loadWords(load)}`;

function OneRun({ run }: { run: PlannedRun }) {
  const who = run.volunteerName ?? '还没有人接';
  return (
    <Card className="card--rows">
      <SectionTitle
        title={run.label ? `${who}（${run.label}，再加）` : who}
        hint={reasonsWords(run)}
        extra={sizeWords(run)}
      />
      {run.violations.map((one) => (
        <View key={one.kind} className="too-heavy">
          {violationWords(one)}
        </View>
      ))}
      <RowsInSight name={`run-${keyOf(run)}`} rows={run.doors} rowHeight={DOOR_ROW_HEIGHT}>
        {(some) =>
          some.map((door) => (
            <Row
              key={door.householdId}
              title={`${entranceLabel(door)} ${door.roomNo}`}
              hint={door.priority === 'none' ? '' : '先办'}
              extra={`${door.pieces} 件`}
            />
          ))
        }
      </RowsInSight>
    </Card>
  );
}

/** What is in no run, each with its reason: nothing is left out in silence. What lies elsewhere is said once per place. */
export function NotPlanned({ households, doors }: { households: number; doors: readonly NotPlannedDoor[] }) {
  if (doors.length === 0) return null;
  return (
    <Card className="card--rows">
      <SectionTitle title="没有排上的" extra={households > 0 ? `${households} 户` : null} />
      {sumAway(doors).map((away) => (
        <Row key={away.name} title={staysWords([away])} />
      ))}
      <RowsInSight name="not-planned" rows={doors.filter(({ lies }) => !lies)} rowHeight={DOOR_ROW_HEIGHT}>
        {(some) =>
          some.map((door) => (
            <Row
              key={`${door.householdId} ${door.reason}`}
              title={`${entranceLabel(door)} ${door.roomNo}`}
              hint={notPlannedWords[door.reason]}
              extra={`${door.pieces} 件`}
            />
          ))
        }
      </RowsInSight>
    </Card>
  );
}
