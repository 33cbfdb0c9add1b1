import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { Loaded } from '@/components/waiting/loaded';
import { buildingName } from '@/domain/place-words';
import type { OutputOf } from '@/lib/wire/api';
import { useAnswer } from '@/lib/answers/use-answer';
import { EntranceBoard } from './entrance-board';
import { NoEntrance } from './no-entrance';

type MyEntrance = OutputOf<'households.listMyEntrances'>['rows'][number];

/** The first of my entrances in each building: it opens the board of that building. */
const buildingsOf = (rows: readonly MyEntrance[]): MyEntrance[] =>
  [...new Map([...rows].reverse().map((row) => [row.buildingId, row])).values()].reverse();

/** The captain's buildings, one at a time: who has ordered in the open wave and who has not. */
export function EntranceOrders({ startAt }: { startAt?: string }) {
  const mine = useAnswer('households.listMyEntrances', {}, { keep: true });
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <Loaded answer={mine} isEmpty={({ rows }) => rows.length === 0} empty={<NoEntrance />}>
      {({ rows }) => {
        const buildings = buildingsOf(rows);
        const start = rows.find(({ entranceId }) => entranceId === startAt);
        const shown = buildings.find(({ buildingId }) => buildingId === chosenId) ?? start ?? buildings[0];
        const options = buildings.map(({ buildingId, buildingNo }) => ({
          value: buildingId,
          label: buildingName(buildingNo),
        }));
        return shown ? (
          <>
            {options.length > 1 ? (
              <Choice options={options} value={shown.buildingId} onChange={setChosenId} />
            ) : null}
            <EntranceBoard
              key={shown.buildingId}
              communityId={shown.communityId}
              entranceId={shown.entranceId}
            />
          </>
        ) : null;
      }}
    </Loaded>
  );
}
