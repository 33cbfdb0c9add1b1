import type { ReceiptReason } from '@/contract/receipts';

/** Why a line of a receipt is not what was ordered, as staff choose it. */
export const reasonNames: Readonly<Record<ReceiptReason, string>> = {
  notDelivered: '没送来',
  brokenOnTheWay: '路上碰坏',
  spoiled: '变质了',
  wrongGoods: '送错了',
  countedWrong: '数错了',
  other: '其他',
};

/** As they stand beside each other. */
export const receiptReasons: readonly ReceiptReason[] = [
  'notDelivered',
  'brokenOnTheWay',
  'spoiled',
  'wrongGoods',
  'countedWrong',
  'other',
];

/** '没送来', or with what somebody has written: '其他：车坏在路上'. */
export const reasonText = (reason: ReceiptReason, words: string | null): string =>
  words ? `${reasonNames[reason]}：${words}` : reasonNames[reason];
