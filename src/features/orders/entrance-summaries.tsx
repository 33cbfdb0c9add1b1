import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { MessageCard } from '@/components/message-card';
import { Tap } from '@/components/tap';
import { go } from '@/lib/routes';
import { useSession } from '@/lib/session';
import { useAnswer } from '@/lib/use-answer';
import { EntranceProgress } from './entrance-progress';

function Summary(entrance: { communityId: string; entranceId: string }) {
  const answer = useAnswer('orders.listEntranceOrders', entrance, { keep: true, everyMs: 30_000 });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(content) => (
        <Card>
          <Tap
            className="order-card__open"
            onTap={() => go('captainOrders', { entranceId: entrance.entranceId })}
          >
            <EntranceProgress entrance={content} />
          </Tap>
        </Card>
      )}
    </Loaded>
  );
}

/** The captain's first screen: each entrance with how many households have ordered. */
export function EntranceSummaries() {
  const { grants } = useSession();
  const summaries = grants.flatMap(({ role, communityId, entranceId }) =>
    role === 'captain' && communityId && entranceId
      ? [<Summary key={entranceId} communityId={communityId} entranceId={entranceId} />]
      : [],
  );
  if (summaries.length > 0) return <>{summaries}</>;
  return <MessageCard icon="building" title="还没有您负责的单元" hint="请工作人员给您指定单元" />;
}
