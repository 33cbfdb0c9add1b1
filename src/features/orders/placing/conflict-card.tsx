import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Pill } from '@/components/words/pill';
import { SectionTitle } from '@/components/cards/section-title';
import type { Order } from '@/contract/order-shapes';
import { now } from '@/lib/phone/clock';
import type { MergedLine } from '../draft/merge-choices';
import { nearMoment } from '../waves/near-moment';
import { changeWords, placedWords } from '../my-order/who-words';

interface Props {
  order: Order;
  merge: readonly MergedLine[];
  names: Readonly<Record<string, string>>;
}

const count = (quantity: number) => (quantity === 0 ? '不要' : String(quantity));

function Line({ line, name }: { line: MergedLine; name: string }) {
  return (
    <View className="conflict-line">
      <View className="conflict-line__name heading">
        {name} {line.isClash ? <Pill tone="amber">都改了</Pill> : null}
      </View>
      <View className="conflict-line__counts">
        <View className="conflict-line__count">
          <View className="secondary">家里</View>
          <View className={line.theirs === line.base ? '' : 'conflict-line__changed'}>
            {count(line.theirs)}
          </View>
        </View>
        <View className="conflict-line__count">
          <View className="secondary">我选的</View>
          <View className={line.mine === line.base ? '' : 'conflict-line__changed'}>{count(line.mine)}</View>
        </View>
        <View className="conflict-line__count conflict-line__now">
          <View className="secondary">合起来</View>
          <View className="heading">{count(line.now)}</View>
        </View>
      </View>
    </View>
  );
}

const whoWords = (order: Order): string =>
  changeWords(order, now()) ?? placedWords(order) ?? `家里 ${nearMoment(order.placedAt, now())} 下过单`;

/** What the other has changed and what is chosen here, line by line: nobody's change is lost without a word. */
export function ConflictCard({ order, merge, names }: Props) {
  return (
    <Card look="due" className="conflict-card">
      <SectionTitle
        title={whoWords(order)}
        hint="您选的还在。下面是两边不一样的；没列出来的不变。两边都改了的，合起来按多的算"
      />
      {merge.map((line) => (
        <Line key={line.productId} line={line} name={names[line.productId] ?? ''} />
      ))}
    </Card>
  );
}
