import { useAnswer } from '@/lib/answers/use-answer';
import { usePages } from '@/lib/answers/use-pages';
import { CaseCard } from './case-card';

function OfEntrance({ communityId, entranceId }: { communityId: string; entranceId: string }) {
  const { answer } = usePages('joining.listEntranceRequests', { communityId, entranceId });
  return (
    <>
      {(answer.data ?? []).map((one) => (
        <CaseCard key={one.id} one={one} />
      ))}
    </>
  );
}

/** For a captain, above all else on the first page: who waits before the door. Nobody waits, nothing shown. */
export function EntranceCases() {
  const { data: mine } = useAnswer('households.listMyEntrances', {}, { keep: true });
  return (
    <>
      {(mine?.rows ?? []).map(({ communityId, entranceId }) => (
        <OfEntrance key={entranceId} communityId={communityId} entranceId={entranceId} />
      ))}
    </>
  );
}
