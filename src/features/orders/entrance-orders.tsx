import { useState } from 'react';
import { Choice } from '@/components/choice';
import { useSession } from '@/lib/session';
import { captainEntrances } from './captain-entrances';
import { EntranceBoard } from './entrance-board';
import { NoEntrance } from './no-entrance';

/** The captain's entrances, one at a time: who has ordered in the open wave and who has not. */
export function EntranceOrders({ startAt }: { startAt?: string }) {
  const { grants, grant } = useSession();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const entrances = captainEntrances(grants);
  const shownId = chosenId ?? startAt ?? grant?.entranceId;
  const shown = entrances.find(({ entranceId }) => entranceId === shownId) ?? entrances[0];
  if (!shown) return <NoEntrance />;
  const options = entrances.map(({ entranceId, placeLabel }) => ({ value: entranceId, label: placeLabel }));
  return (
    <>
      {options.length > 1 ? (
        <Choice options={options} value={shown.entranceId} onChange={setChosenId} />
      ) : null}
      <EntranceBoard communityId={shown.communityId} entranceId={shown.entranceId} />
    </>
  );
}
