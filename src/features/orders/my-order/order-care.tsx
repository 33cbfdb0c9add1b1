import { Loaded } from '@/components/waiting/loaded';
import type { Order } from '@/contract/order-shapes';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { DisputeCard } from '../disputes/dispute-card';
import { DisputeLink } from '../disputes/dispute-link';
import { WhereCard } from './where-card';

/** Where the pieces of an order are, and what was said of those that are there. */
export function OrderCare({ home, order }: { home: Home; order: Order }) {
  const { id: orderId } = order;
  const answer = useAnswer('dispatch.trackOrder', { ...home, orderId }, { keep: true, everyMs: 30_000 });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(tracked) => (
        <>
          <WhereCard tracked={tracked} order={order} />
          {tracked.disputes.map((dispute) => (
            <DisputeCard key={dispute.id} home={home} dispute={dispute} />
          ))}
          <DisputeLink householdId={home.householdId} orderId={orderId} lines={tracked.lines} />
        </>
      )}
    </Loaded>
  );
}
