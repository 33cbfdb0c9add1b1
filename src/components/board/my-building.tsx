import { useState, type ReactNode } from 'react';
import { buildingName } from '@/domain/place-words';
import type { OutputOf } from '@/lib/wire/api';
import { useAnswer } from '@/lib/answers/use-answer';
import { Choice } from '../forms/choice';
import { Loaded } from '../waiting/loaded';
import { NoEntrance } from './no-entrance';

type MyEntrance = OutputOf<'households.listMyEntrances'>['rows'][number];

/** A building in which somebody is in charge of these entrances, in their natural order. */
export interface Building {
  communityId: string;
  buildingId: string;
  buildingNo: string;
  entrances: readonly { entranceId: string; placeLabel: string }[];
}

function buildingsOf(rows: readonly MyEntrance[]): Building[] {
  const ids = [...new Set(rows.map(({ buildingId }) => buildingId))];
  return ids.flatMap((buildingId) => {
    const entrances = rows.filter((row) => row.buildingId === buildingId);
    const [first] = entrances;
    return first
      ? [{ communityId: first.communityId, buildingId, buildingNo: first.buildingNo, entrances }]
      : [];
  });
}

const holds = ({ entrances }: Building, entranceId?: string): boolean =>
  entrances.some((one) => one.entranceId === entranceId);

interface Props {
  /** An entrance of the building that is shown first. */
  startAt?: string;
  children: (building: Building) => ReactNode;
}

/** The captain's buildings, one at a time. */
export function MyBuilding({ startAt, children }: Props) {
  const mine = useAnswer('households.listMyEntrances', {}, { keep: true });
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <Loaded answer={mine} isEmpty={({ rows }) => rows.length === 0} empty={<NoEntrance />}>
      {({ rows }) => {
        const buildings = buildingsOf(rows);
        const chosen = buildings.find(({ buildingId }) => buildingId === chosenId);
        const shown = chosen ?? buildings.find((one) => holds(one, startAt)) ?? buildings[0];
        const options = buildings.map(({ buildingId, buildingNo }) => ({
          value: buildingId,
          label: buildingName(buildingNo),
        }));
        return shown ? (
          <>
            {options.length > 1 ? (
              <Choice options={options} value={shown.buildingId} onChange={setChosenId} />
            ) : null}
            {children(shown)}
          </>
        ) : null;
      }}
    </Loaded>
  );
}
