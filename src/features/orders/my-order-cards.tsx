import { Card } from '@/components/card';
import { Pill } from '@/components/pill';
import { SectionTitle } from '@/components/section-title';
import type { Order } from '@/contract/orders';
import { formatDay } from '@/domain/beijing-time';
import { waveNames } from '@/domain/waves';
import { now } from '@/lib/clock';
import { useSession } from '@/lib/session';
import type { Home } from '@/lib/use-home';
import { DropOffPicture } from './drop-off-picture';
import { OrderCare } from './order-care';
import { OrderFacts } from './order-facts';
import { OrderLines } from './order-lines';
import { OrderWay } from './order-way';
import { stateWords } from './state-words';

/** The cards of one order. */
export function MyOrderCards({ home, order }: { home: Home; order: Order }) {
  const { role } = useSession();
  const { word, tone } = stateWords[order.state];
  const wave = `${formatDay(order.wave.closesAt, now())} ${waveNames[order.wave.kind]}`;
  return (
    <>
      <Card look={order.state === 'delivered' ? 'due' : 'plain'}>
        <SectionTitle title={wave} extra={<Pill tone={tone}>{word}</Pill>} />
        <OrderWay order={order} />
      </Card>
      {role === 'volunteer' || order.state === 'cancelled' ? null : <OrderCare home={home} order={order} />}
      {order.lines.length > 0 ? <OrderLines order={order} /> : null}
      <OrderFacts home={home} order={order} />
      {order.lastPictureId ? <DropOffPicture home={home} pictureId={order.lastPictureId} /> : null}
    </>
  );
}
