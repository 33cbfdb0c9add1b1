import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { PagedTable } from '@/components/table/paged-table';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import type { Column } from '@/components/table/table-column';
import type { DelayCause, DelayedOrder, DelayedPart } from '@/contract/whereabouts';
import { formatMoment } from '@/domain/beijing-time';
import { useNow } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { useDesk } from '@/lib/session/use-desk';
import { usePages } from '@/lib/answers/use-pages';
import { delayNames, holderWords, lateWords, productWords } from './delayed-words';

const empty = (
  <MessageCard icon="check" title="答应的都送到了" hint="到点没送到的，和一小时内要到点的，会出现在这里" />
);

const open = ({ householdId, orderId }: DelayedOrder) => go('residentMyOrder', { householdId, orderId });

const Promised = ({ order, now }: { order: DelayedOrder; now: string }) => (
  <Pill tone={order.promisedAt <= now ? 'red' : 'amber'}>{lateWords(order.promisedAt, now)}</Pill>
);

const each = (show: (part: DelayedPart) => string) =>
  function Parts({ parts }: DelayedOrder) {
    return parts.map((part) => <View key={`${part.cause} ${holderWords(part)}`}>{show(part)}</View>);
  };

const columnsAt = (now: string): readonly Column<DelayedOrder>[] => [
  {
    title: '哪一户',
    show: ({ placeLabel }) => placeLabel,
    sortBy: ({ placeLabel }) => placeLabel,
    width: 170,
  },
  { title: '为什么', show: each(({ cause }) => delayNames[cause]), width: 110 },
  { title: '在谁手上', show: each(holderWords), width: 200 },
  { title: '东西', show: each(productWords) },
  {
    title: '答应',
    show: ({ promisedAt }) => formatMoment(promisedAt, now),
    sortBy: ({ promisedAt }) => promisedAt,
    width: 130,
  },
  {
    title: '晚多久',
    show: (order) => <Promised order={order} now={now} />,
    sortBy: ({ promisedAt }) => promisedAt,
    width: 130,
  },
];

interface Props {
  communityId: string;
  cause: DelayCause | undefined;
}

/** Orders that wait, the oldest promise first: rows on a phone, a table at a desk. */
export function DelayedOrders({ communityId, cause }: Props) {
  const { answer, ...more } = usePages('dispatch.listDelayed', { communityId, cause });
  const now = useNow(60_000);
  if (useDesk())
    return (
      <PagedTable
        answer={answer}
        {...more}
        empty={empty}
        label="还没送到"
        columns={columnsAt(now)}
        keyOf={({ orderId }) => orderId}
        onOpen={open}
      />
    );
  return (
    <Loaded answer={answer} isEmpty={(orders) => orders.length === 0} empty={empty}>
      {(orders) => (
        <>
          <Card className="card--rows">
            {orders.map((order) => (
              <Row
                key={order.orderId}
                title={order.placeLabel}
                hint={order.parts.map((part) => (
                  <View key={`${part.cause} ${holderWords(part)}`}>
                    {delayNames[part.cause]} · {holderWords(part)} · {productWords(part)}
                  </View>
                ))}
                extra={<Promised order={order} now={now} />}
                onTap={() => open(order)}
              />
            ))}
          </Card>
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}
