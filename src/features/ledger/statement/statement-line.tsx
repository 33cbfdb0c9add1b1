import { View } from '@tarojs/components';
import { Row } from '@/components/cards/row';
import type { StatementLine } from '@/contract/ledger';
import { formatMoment } from '@/domain/beijing-time';
import { causeNames, entryNames, wayNames } from '@/domain/ledger/ledger-words';
import { formatMoney } from '@/domain/money';
import { now } from '@/lib/phone/clock';

/** '+¥12.00', '−¥12.00': what a line adds to an account or takes from it. */
export const signed = (fen: number): string => `${fen < 0 ? '−' : '+'}${formatMoney(Math.abs(fen))}`;

/** What a line of goods is about when it says nothing else: it came, and it was delivered. */
const usual: readonly string[] = ['came', 'delivered'];

const itemWords = ({ items }: StatementLine): string =>
  items
    .map(({ product, pieces, measure, cause }) =>
      [product, pieces ? `${pieces} ${measure}` : '', usual.includes(cause) ? '' : causeNames[cause]]
        .filter(Boolean)
        .join(' '),
    )
    .join('，');

const howWords = ({ way, otherSide }: StatementLine): string =>
  [way && wayNames[way], otherSide].filter(Boolean).join(' · ');

function Why({ line }: { line: StatementLine }) {
  const words = [itemWords(line), howWords(line), line.reason ?? '', line.reversedAt ? '记错了，已更正' : ''];
  return (
    <>
      <View>{formatMoment(line.happenedAt, now())}</View>
      {words.filter(Boolean).map((one) => (
        <View key={one}>{one}</View>
      ))}
    </>
  );
}

interface Props {
  line: StatementLine;
  /** '还欠' of a household, '手上' of a person. */
  balance: (fen: number) => string;
  onTap?: (() => void) | undefined;
}

/** One line of a statement: what, when, why, how much, and what stands after it. */
export const LineRow = ({ line, balance, onTap }: Props) => (
  <Row
    title={entryNames[line.kind]}
    hint={<Why line={line} />}
    extra={
      <>
        <View className="digits">{signed(line.amountFen)}</View>
        <View className="secondary">{balance(line.balanceFen)}</View>
      </>
    }
    onTap={onTap}
  />
);

/** What stands on a household's account, in words. */
export const openWords = (fen: number): string =>
  fen > 0 ? `还欠 ${formatMoney(fen)}` : fen < 0 ? `余额 ${formatMoney(-fen)}` : '结清';

/** What stands with a person, in words. */
export const heldWords = (fen: number): string =>
  fen > 0 ? `手上 ${formatMoney(fen)}` : fen < 0 ? `该还 ${formatMoney(-fen)}` : '结清';

/** What a supplier is owed, in words. */
export const supplierWords = (fen: number): string =>
  fen < 0 ? `未付 ${formatMoney(-fen)}` : fen > 0 ? `多付 ${formatMoney(fen)}` : '结清';
