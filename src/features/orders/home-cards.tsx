import { Card } from '@/components/card';
import { LevelPill } from '@/components/level-pill';
import { MessageCard } from '@/components/message-card';
import { PageHead } from '@/components/page-head';
import { SectionTitle } from '@/components/section-title';
import type { Order } from '@/contract/orders';
import type { OutputOf } from '@/lib/api';
import type { Home } from '@/lib/use-home';
import { AskCard } from './ask-card';
import { CaptainLine } from './captain-line';
import { OrderCard } from './order-card';
import { ReceivingCard } from './receiving-card';
import { OrderRow } from './order-row';
import { RequestsNow } from './request-list';
import { WaveCard } from './wave-card';

interface Props {
  home: Home;
  content: OutputOf<'orders.getHome'>;
  onWaveOver: () => void;
}

const isOver = ({ state }: Order) => state === 'acknowledged' || state === 'refused';
const isDue = ({ state }: Order) => state === 'delivered';

/** What stands on a household's first screen: first what it has to do, then the wave, then what is on its way. */
export function HomeCards({ home, content, onWaveOver }: Props) {
  const { place, captain, wave, building, order, recent, receiving } = content;
  const orders = [...(order ? [order] : []), ...recent];
  const card = (one: Order) => <OrderCard key={one.id} home={home} order={one} />;
  const settled = orders.filter(isOver);
  return (
    <>
      <PageHead
        title={place.label}
        hint={captain ? <CaptainLine captain={captain} /> : null}
        extra={<LevelPill level={receiving.level} isFull />}
      />
      <ReceivingCard receiving={receiving} />
      {orders.filter(isDue).map(card)}
      {wave ? (
        <WaveCard wave={wave} building={building} way={receiving.way} onOver={onWaveOver} />
      ) : (
        <MessageCard title="现在没有开放的批次" hint="开放后就能下单，请稍后再来看看" />
      )}
      <AskCard home={home} />
      <RequestsNow home={home} />
      {orders.filter((one) => !isDue(one) && !isOver(one)).map(card)}
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
