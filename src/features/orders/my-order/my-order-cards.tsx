import { Card } from '@/components/cards/card';
import { HouseholdPicture } from '@/components/pictures/household-picture';
import { Pill } from '@/components/words/pill';
import { RefusedDeeds } from '@/components/cards/refused-deeds';
import { SectionTitle } from '@/components/cards/section-title';
import type { Order } from '@/contract/order-shapes';
import { now } from '@/lib/phone/clock';
import { useSession } from '@/lib/session/session';
import type { Home } from '@/lib/answers/use-home';
import { OrderCare } from './order-care';
import { OrderFacts } from './order-facts';
import { OrderLines } from './order-lines';
import { orderWave } from '../order-list/order-title';
import { OrderWay } from './order-way';
import { orderWord } from '../order-list/state-words';

/** The cards of one order. */
export function MyOrderCards({ home, order }: { home: Home; order: Order }) {
  const { role } = useSession();
  const { word, tone } = orderWord(order);
  return (
    <>
      <Card look={order.state === 'delivered' && order.mayAcknowledge ? 'due' : 'plain'}>
        <SectionTitle title={orderWave(order, now())} extra={<Pill tone={tone}>{word}</Pill>} />
        <OrderWay order={order} />
      </Card>
      {role === 'volunteer' || order.state === 'cancelled' ? null : <OrderCare home={home} order={order} />}
      <RefusedDeeds procedures={['orders.giveShareAway']} of={{ orderId: order.id }} />
      {order.lines.length > 0 ? <OrderLines home={home} order={order} /> : null}
      <OrderFacts home={home} order={order} />
      {order.lastPictureId ? (
        <HouseholdPicture
          home={home}
          title="志愿者拍的照片"
          label="放在门口的东西"
          pictureId={order.lastPictureId}
        />
      ) : null}
    </>
  );
}
