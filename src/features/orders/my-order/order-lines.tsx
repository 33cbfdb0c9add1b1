import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Money } from '@/components/words/money';
import { Row } from '@/components/cards/row';
import type { Order, OrderLine } from '@/contract/order-shapes';
import { contentWords, handedOut } from '@/domain/measures';
import { owedPieces } from '@/domain/owed-pieces';
import { shareWords } from '@/domain/shortage/rule-words';
import type { Home } from '@/lib/answers/use-home';
import { GiveAway } from './give-away';

/** Says what of a line did not reach the household, and that nobody pays for it: '缺货 1 份，不收钱'. */
function missingWords({ measure, short, damaged, refused, refunded }: OrderLine): string {
  const missing: [word: string, count: number][] = [
    ['缺货', short],
    ['损坏', damaged],
    ['拒收', refused],
    ['退款', refunded],
  ];
  const words = missing
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count} ${measure}`);
  return words.length > 0 ? `${words.join('，')}，不收钱` : '';
}

interface LineProps {
  home: Home;
  order: Order;
  line: OrderLine;
}

function Line({ home, order, line }: LineProps) {
  const missing = missingWords(line);
  const hint = (
    <>
      <Money fen={line.priceFen} /> × {handedOut(line.quantity, line)}
      {line.contents.length > 0 ? <View>内含 {contentWords(line.contents, line.quantity)}</View> : null}
      {line.insteadOf ? <View>代替 {line.insteadOf}</View> : null}
      {missing ? <View className="order-lines__missing">{missing}</View> : null}
      {line.share ? <View>{shareWords(line.share)}</View> : null}
      {line.instead && (order.canChange || line.mayGiveAway) ? (
        <View>
          没有的话要 {line.instead.name} <Money fen={line.instead.priceFen} />
        </View>
      ) : null}
      {line.mayGiveAway ? <GiveAway home={home} orderId={order.id} line={line} /> : null}
    </>
  );
  return <Row title={line.name} hint={hint} extra={<Money fen={line.priceFen * owedPieces(line)} />} />;
}

/** What is in an order, and what it costs in all. */
export function OrderLines({ home, order }: { home: Home; order: Order }) {
  const ordered = order.lines.filter(({ insteadOf }) => insteadOf === null);
  const pieces = ordered.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Card>
      {order.lines.map((line) => (
        <Line key={line.productId} home={home} order={order} line={line} />
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
