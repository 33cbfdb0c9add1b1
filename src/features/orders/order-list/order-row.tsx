import { Money } from '@/components/words/money';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import type { Order } from '@/contract/order-shapes';
import { formatDay } from '@/domain/beijing-time';
import { waveNames } from '@/domain/waves';
import { now } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { orderTitle } from './order-title';
import { orderWord } from './state-words';

/** One order in a list: what, when, how much, and where it is. */
export function OrderRow({ order }: { order: Order }) {
  const { word, tone } = orderWord(order);
  const isCancelled = order.state === 'cancelled';
  const when = `${formatDay(order.wave.closesAt, now())} ${waveNames[order.wave.kind]}`;
  const hint = (
    <>
      {when}
      {isCancelled ? null : (
        <>
          {' · '}
          <Money fen={order.totalFen} />
        </>
      )}
    </>
  );
  return (
    <Row
      title={isCancelled ? '已取消的订单' : orderTitle(order.lines)}
      hint={hint}
      extra={<Pill tone={tone}>{word}</Pill>}
      onTap={() => go('residentMyOrder', { householdId: order.householdId, orderId: order.id })}
    />
  );
}
