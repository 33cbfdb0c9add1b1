import type { ReactNode } from 'react';
import { Card } from '@/components/cards/card';
import { LevelPill } from '@/components/words/level-pill';
import { MessageCard } from '@/components/cards/message-card';
import { PageHead } from '@/components/page/page-head';
import { SectionTitle } from '@/components/cards/section-title';
import type { Order } from '@/contract/order-shapes';
import type { OutputOf } from '@/lib/wire/api';
import { useTextSize } from '@/lib/accessible/text-size';
import type { Home } from '@/lib/answers/use-home';
import { AskCard } from '../requests/ask-card';
import { CaptainCall, CaptainLine } from './captain-line';
import { OwnCodes } from './own-codes';
import { OrderCard } from './order-card';
import { ReceivingCard } from './receiving-card';
import { OrderRow } from '../order-list/order-row';
import { RequestsNow } from '../requests/request-list';
import { WaveCard } from '../waves/wave-card';

interface Props {
  home: Home;
  asked: ReactNode;
  content: OutputOf<'orders.getHome'>;
  onWaveOver: () => void;
}

/** Something was said of it that waits for an answer or was just answered: it stays in sight, whatever its state. */
const isSpokenOf = ({ disputes }: Order) => disputes.length > 0;
const isDue = (order: Order) => order.state === 'delivered' || isSpokenOf(order);
const isOver = (order: Order) =>
  (order.state === 'acknowledged' || order.state === 'refused') && !isSpokenOf(order);

/** What stands on a household's first screen: first what it has to do, then the wave, then what is on its way. */
export function HomeCards({ home, content, asked, onWaveOver }: Props) {
  const { place, captain, wave, building, order, recent, receiving } = content;
  const orders = [...(order ? [order] : []), ...recent];
  const card = (one: Order) => <OrderCard key={one.id} home={home} order={one} />;
  const settled = orders.filter(isOver);
  const underWay = orders.filter((one) => !isDue(one) && !isOver(one)).map(card);
  // In large type little is in sight at once: what is ordered comes before what could be.
  const { isLarge } = useTextSize();
  return (
    <>
      <PageHead
        title={place.label}
        hint={captain ? <CaptainLine captain={captain} /> : null}
        extra={<LevelPill level={receiving.level} isFull />}
      />
      {captain ? <CaptainCall captain={captain} /> : null}
      {asked}
      <ReceivingCard receiving={receiving} />
      <OwnCodes home={home} />
      {orders.filter(isDue).map(card)}
      {isLarge ? underWay : null}
      {wave ? (
        <WaveCard wave={wave} building={building} way={receiving.way} onOver={onWaveOver} />
      ) : (
        <MessageCard title="现在没有开放的批次" hint="开放后就能下单，请稍后再来看看" />
      )}
      <AskCard home={home} />
      <RequestsNow home={home} />
      {isLarge ? null : underWay}
      {settled.length > 0 ? (
        <Card>
          <SectionTitle title="最近的订单" />
          {settled.map((one) => (
            <OrderRow key={one.id} order={one} />
          ))}
        </Card>
      ) : null}
    </>
  );
}
