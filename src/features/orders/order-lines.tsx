import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Money } from '@/components/money';
import { Row } from '@/components/row';
import type { Order, OrderLine } from '@/contract/orders';

/** Says when not all of a line came to the door: '送到 1 份，拒收 1 份'. */
function arrivedWords({ measure, quantity, delivered, refused }: OrderLine): string {
  if (refused === 0 && (delivered === 0 || delivered === quantity)) return '';
  const refusedWords = refused > 0 ? `，拒收 ${refused} ${measure}` : '';
  return ` · 送到 ${delivered} ${measure}${refusedWords}`;
}

function Line({ line }: { line: OrderLine }) {
  const hint = (
    <>
      <Money fen={line.priceFen} /> × {line.quantity} {line.measure}
      {arrivedWords(line)}
    </>
  );
  return <Row title={line.name} hint={hint} extra={<Money fen={line.priceFen * line.quantity} />} />;
}

/** What is in an order, and what it costs in all. */
export function OrderLines({ order }: { order: Order }) {
  const pieces = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Card>
      {order.lines.map((line) => (
        <Line key={line.productId} line={line} />
      ))}
      <View className="order-lines__total">
        <View className="secondary">共 {pieces} 件</View>
        <View className="title">
          <Money fen={order.totalFen} />
        </View>
      </View>
    </Card>
  );
}
