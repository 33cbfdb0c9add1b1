import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { Tap } from '@/components/tap';
import { go } from '@/lib/routes';
import { useAnswer } from '@/lib/use-answer';
import { EntranceProgress } from './entrance-progress';
import { NoEntrance } from './no-entrance';

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
  const mine = useAnswer('households.listMyEntrances', {}, { keep: true });
  return (
    <Loaded answer={mine} isEmpty={({ rows }) => rows.length === 0} empty={<NoEntrance />}>
      {({ rows }) => (
        <>
          {rows.map(({ communityId, entranceId }) => (
            <Summary key={entranceId} communityId={communityId} entranceId={entranceId} />
          ))}
        </>
      )}
    </Loaded>
  );
}
