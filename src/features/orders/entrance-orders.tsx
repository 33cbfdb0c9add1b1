import { useState } from 'react';
import { Choice } from '@/components/choice';
import { Loaded } from '@/components/loaded';
import { useAnswer } from '@/lib/use-answer';
import { EntranceBoard } from './entrance-board';
import { NoEntrance } from './no-entrance';

/** The captain's entrances, one at a time: who has ordered in the open wave and who has not. */
export function EntranceOrders({ startAt }: { startAt?: string }) {
  const mine = useAnswer('households.listMyEntrances', {}, { keep: true });
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <Loaded answer={mine} isEmpty={({ rows }) => rows.length === 0} empty={<NoEntrance />}>
      {({ rows }) => {
        const shown = rows.find(({ entranceId }) => entranceId === (chosenId ?? startAt)) ?? rows[0];
        const options = rows.map(({ entranceId, placeLabel }) => ({ value: entranceId, label: placeLabel }));
        return shown ? (
          <>
            {options.length > 1 ? (
              <Choice options={options} value={shown.entranceId} onChange={setChosenId} />
            ) : null}
            <EntranceBoard
              key={shown.entranceId}
              communityId={shown.communityId}
              entranceId={shown.entranceId}
            />
          </>
        ) : null;
      }}
    </Loaded>
  );
}
