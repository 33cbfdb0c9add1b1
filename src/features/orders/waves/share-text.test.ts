import { expect, test } from 'vitest';
import type { Wave } from '@/contract/order-shapes';
import { shareText, shareTitle } from './share-text';

const wave: Wave = {
  id: 'wave',
  kind: 'noon',
  opensAt: '2026-11-21T10:00:00.000Z',
  closesAt: '2026-11-22T04:00:00.000Z',
  deliverBy: '2026-11-22T10:00:00.000Z',
};
const facts = {
  households: 623,
  ordered: 46,
  products: [{ name: '鸡蛋 30枚', measure: '板', priceFen: 2400 }],
};
const shared = { communityName: '桂花苑', wave, facts, now: '2026-11-22T01:30:00.000Z' };

test('the card says until when and how many have ordered', () => {
  expect(shareTitle(shared)).toBe('桂花苑 午间批次 12:00 截单，已有 46 户下单');
});

test('a household shares the card without the count', () => {
  const { communityName, wave: open, now } = shared;
  expect(shareTitle({ communityName, wave: open, now })).toBe('桂花苑 午间批次 12:00 截单，点开就能下单');
});

test('the text for the group says what there is, how long still and how to order', () => {
  const text = shareText(shared);
  expect(text).toContain('还剩 2 小时 30 分');
  expect(text).toContain('鸡蛋 30枚 ¥24');
  expect(text).toContain('全小区 623 户，已有 46 户下单');
  expect(text).toContain('怎么下单');
});
