import { expect, test } from 'vitest';
import type { OrderDispute } from '@/contract/order-shapes';
import { confirmWord, saidByWords, saidWords, waitsWords } from './dispute-words';

const now = '2026-11-22T09:00:00.000Z';
const said: OrderDispute = {
  productId: 'eggs',
  product: '鸡蛋 30枚',
  measure: '板',
  pieces: 1,
  cause: 'missing',
  state: 'open',
  openedAt: '2026-11-22T08:40:00.000Z',
  openedByName: '朱先生',
  answeredAt: null,
  comesAt: null,
  refundFen: null,
};

test('says what was reported, by whom and when', () => {
  expect([saidWords(said), saidByWords(said, now)]).toEqual(['鸡蛋 30枚 1 板少了', '朱先生 今天 16:40 报的']);
});

test('says who answers and by when; a day later that it is late and what to do', () => {
  expect(waitsWords(said, now)).toBe('等工作人员答复，明天 16:40 前');
  expect(waitsWords(said, '2026-11-23T09:00:00.000Z')).toBe('原定今天 16:40 前答复，已经晚了，请打服务电话');
});

test('says what was answered', () => {
  const words = (part: Partial<OrderDispute>) => waitsWords({ ...said, ...part }, now);
  expect(words({ state: 'refund', refundFen: 2400 })).toBe('工作人员答复：退 ¥24.00');
  expect(words({ state: 'redeliver' })).toBe('工作人员答复：补送，排进下一趟');
  expect(words({ state: 'decline' })).toContain('不同意');
});

test('the button confirms the rest while something waits', () => {
  expect([confirmWord({ disputes: [said] }), confirmWord({ disputes: [] })]).toEqual([
    '其余的确认收货',
    '确认收货',
  ]);
});
