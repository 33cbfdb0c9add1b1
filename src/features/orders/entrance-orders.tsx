import { useState } from 'react';
import { Choice } from '@/components/choice';
import { MessageCard } from '@/components/message-card';
import type { Grant } from '@/contract/org';
import { useSession } from '@/lib/session';
import { EntranceBoard } from './entrance-board';

type EntranceGrant = Grant & { communityId: string; entranceId: string };
const isOfEntrance = (grant: Grant): grant is EntranceGrant =>
  grant.role === 'captain' && grant.communityId !== null && grant.entranceId !== null;

/** The captain's entrances, one at a time: who has ordered in the open wave and who has not. */
export function EntranceOrders() {
  const { grants, grant } = useSession();
  const [chosenId, setChosenId] = useState(grant?.entranceId ?? null);
  const entrances = grants.filter(isOfEntrance);
  const shown = entrances.find(({ entranceId }) => entranceId === chosenId) ?? entrances[0];
  if (!shown) return <MessageCard icon="building" title="还没有您负责的单元" hint="请工作人员给您指定单元" />;
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
