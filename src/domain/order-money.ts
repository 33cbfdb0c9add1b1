import { formatSum } from './money';

/** What households ordered, in 分, and what became of it: ordered + instead = lacking + refunded + refused + owed. */
export interface OrderMoney {
  orderedFen: number;
  insteadFen: number;
  lackingFen: number;
  refundedFen: number;
  refusedFen: number;
  owedFen: number;
}
export type MoneyPart = 'ordered' | 'instead' | 'lacking' | 'refunded' | 'refused' | 'owed';

/** What each part is called, on the workbench, the purchase desk and the evening page alike. */
export const moneyNames: Readonly<Record<MoneyPart, string>> = {
  ordered: '下单',
  instead: '另加代替',
  lacking: '缺坏',
  refunded: '退款',
  refused: '拒收',
  owed: '应收',
};

export const moneyParts = Object.keys(moneyNames) as readonly MoneyPart[];

/** The parts worth showing, in the order in which they are added and subtracted: what is ordered and owed always, the rest when there is some. */
export const shownMoney = (money: OrderMoney): { part: MoneyPart; label: string; fen: number }[] =>
  moneyParts
    .map((part) => ({ part, label: moneyNames[part], fen: money[`${part}Fen`] }))
    .filter(({ part, fen }) => part === 'ordered' || part === 'owed' || fen > 0);

/** '下单 ¥7,498 · 缺坏 ¥144 · 应收 ¥7,354' */
export const moneyWords = (money: OrderMoney): string =>
  shownMoney(money)
    .map(({ label, fen }) => `${label} ${formatSum(fen)}`)
    .join(' · ');
