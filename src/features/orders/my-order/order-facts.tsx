import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import type { Order } from '@/contract/order-shapes';
import { formatMoment } from '@/domain/beijing-time';
import { lastOutcomeNames } from '@/domain/drop-offs';
import { now } from '@/lib/phone/clock';
import type { Home } from '@/lib/answers/use-home';
import { usePlace } from '../requests/use-place';
import { pickUpWords } from './pick-up-words';
import { changeWords, placedWords } from './who-words';

type Fact = [label: string, words: string | null | false];

const timesOf = (order: Order, say: (moment: string | null) => string | null): Fact[] => [
  ['下单', say(order.placedAt)],
  ['谁下的单', placedWords(order)],
  ['最近改动', changeWords(order, now())],
  ['向供应商采购', say(order.purchasedAt)],
  ['货到小区', order.state === 'placed' && order.arrivesAt ? `预计${say(order.arrivesAt)}` : null],
  ['到站取', order.pickUp && pickUpWords(order.pickUp, now())],
  ['志愿者出发', say(order.departedAt)],
  [
    deliveredLabel(order),
    say(order.deliveredAt) ?? (order.lastOutcome && lastOutcomeNames[order.lastOutcome]),
  ],
  ['确认收货', say(order.acknowledgedAt)],
  ['答应送到', order.state === 'cancelled' ? null : `${say(order.wave.deliverBy)} 前`],
];

const deliveredLabel = ({ deliveredAt, lastOutcome }: Order): string => {
  if (lastOutcome === 'fetched') return lastOutcomeNames.fetched;
  return deliveredAt ? '送到' : '最近一次上门';
};

/** For whom the order is, what happened when, and what was promised. */
export function OrderFacts({ home, order }: { home: Home; order: Order }) {
  const place = usePlace(home);
  const facts: Fact[] = [
    ['送到哪一户', place?.label ?? null],
    ...timesOf(order, (moment) => moment && formatMoment(moment, now())),
  ];
  return (
    <Card className="card--rows">
      {facts.map(([label, words]) => (words ? <Row key={label} title={label} extra={words} /> : null))}
    </Card>
  );
}
