import { Loaded } from '@/components/waiting/loaded';
import { Screen } from '@/components/page/screen';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { PageHead } from '@/components/page/page-head';
import { OrdersOf } from './order-list';
import '../orders.scss';

/** The orders of a household for a captain or staff who acts for it. */
export function HouseholdOrders({ home }: { home: Home }) {
  const answer = useAnswer('orders.getHome', home, { keep: true });
  return (
    <Screen title="这一户的订单">
      <Loaded answer={answer} skeletonCards={1}>
        {({ place }) => <PageHead title={place.label} hint="点开订单，看在哪、代确认、代报问题" />}
      </Loaded>
      <OrdersOf home={home} />
    </Screen>
  );
}
