import { expect, test } from 'vitest';
import type { OrderState } from '@/contract/order-shapes';
import { nextWords } from './next-words';

const wave = {
  id: 'w',
  kind: 'noon' as const,
  opensAt: '2026-11-22T10:00:00.000Z',
  closesAt: '2026-11-23T04:00:00.000Z',
  deliverBy: '2026-11-23T10:00:00.000Z',
};
const given = (state: OrderState, more: object = {}) => ({
  state,
  wave,
  canChange: false,
  arrivesAt: null,
  deliveredAt: null,
  acknowledgedAt: null,
  lastOutcome: null,
  pickUp: null,
  mayAcknowledge: true,
  disputes: [],
  ...more,
});
const morning = '2026-11-23T01:14:00.000Z';

test('an open order says until when it may be changed and when it will come', () => {
  expect(nextWords(given('ordered', { canChange: true }), morning)).toBe(
    '12:00 截单前都可以修改，预计今天 18:00 前送到',
  );
});

test('an order after the cut-off is no longer said to be open to change', () => {
  expect(nextWords(given('ordered'), '2026-11-23T04:10:00.000Z')).toBe(
    '已截单，工作人员正在采购，预计今天 18:00 前送到',
  );
});

test('a placed order names when its goods arrive', () => {
  const order = given('placed', { arrivesAt: '2026-11-23T08:30:00.000Z' });
  expect(nextWords(order, morning)).toBe('货预计今天 16:30 到小区，预计今天 18:00 前送到');
});

test('a late order says so and whom to ask', () => {
  expect(nextWords(given('arrived'), '2026-11-23T10:00:00.000Z')).toBe(
    '货已到小区，正在分拣，原定今天 18:00 前送到，已经晚了，有急事请找楼长',
  );
});

test('goods that were brought back say why', () => {
  expect(nextWords(given('backInHand', { lastOutcome: 'noAnswer' }), morning)).toContain('（没人应门）');
});

test('an order brought to the door asks for the word of the household', () => {
  expect(nextWords(given('delivered', { lastOutcome: 'leftAtDoor' }), morning)).toMatch(
    /^已送到（放门口）.*确认收货/,
  );
});

test('goods that nobody has fetched lie where they were', () => {
  const pickUp = { isReady: false, place: '东门中转站', slot: null };
  expect(nextWords(given('backInHand', { lastOutcome: 'notFetched', pickUp }), morning)).toBe(
    '没有来取，东西在东门中转站，已分好，等自提点开放，开放后随时可取',
  );
});
