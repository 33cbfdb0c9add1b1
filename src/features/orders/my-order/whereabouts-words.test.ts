import { describe, expect, it } from 'vitest';
import type { LinePart } from '@/contract/whereabouts';
import { commonWords, isUnderWay, partWords } from './whereabouts-words';

const now = '2026-11-22T08:30:00.000Z';
const some: LinePart = {
  place: 'sorted',
  pieces: 2,
  supplierName: '东街粮油店',
  at: null,
  runLabel: null,
  volunteerName: null,
  outcome: null,
};
/** The order whose pieces they are: its wave has closed, and it is brought to the door. */
const order = {
  pickUp: null,
  canChange: false,
  wave: { closesAt: '2026-11-22T04:00:00.000Z', deliverBy: '2026-11-22T10:00:00.000Z' },
};
const line = (...parts: LinePart[]) => ({
  productId: '1',
  name: '鸡蛋',
  measure: '板',
  parts,
  delivered: 0,
  disputeUntil: null,
});

describe('where some pieces are', () => {
  it.each([
    [{ place: 'toPlace' }, '今天 12:00 已截单，工作人员正在向东街粮油店采购，订好了会发消息'],
    [{ place: 'atSupplier', at: '2026-11-22T10:00:00.000Z' }, '东街粮油店预计今天 18:00 到小区'],
    [
      { place: 'atSupplier', at: '2026-11-22T08:00:00.000Z' },
      '东街粮油店说好今天 16:00 到，还没到，工作人员在催',
    ],
    [{ place: 'sorted' }, '在中转站，已分好，等下一趟'],
    [{ place: 'broughtBack', outcome: 'noAnswer' }, '没人应门，已带回中转站，排进下一趟'],
    [{ place: 'loaded', runLabel: '第 2 趟' }, '已装上第 2 趟，等志愿者来接'],
    [{ place: 'onRun', runLabel: '第 2 趟', volunteerName: '王师傅' }, '在志愿者 王师傅 手上，第 2 趟正在送'],
    [{ place: 'delivered', at: now, outcome: 'leftAtDoor' }, '今天 16:30 已送到（放门口）'],
  ] as const)('%o reads %s', (part, words) => {
    expect(partWords({ ...some, ...part }, now, order)).toBe(words);
  });
});

it('says before the cut-off what happens next and when, and nothing that sounds late', () => {
  const open = { ...order, canChange: true };
  expect(partWords({ ...some, place: 'toPlace' }, '2026-11-22T01:00:00.000Z', open)).toBe(
    '今天 12:00 截单，截单后工作人员马上向东街粮油店采购',
  );
});

const station = { isReady: false, place: '东门中转站', slot: null };
const slot = {
  startsAt: '2026-11-22T10:30:00.000Z',
  endsAt: '2026-11-22T11:00:00.000Z',
  place: '东门中转站',
};

describe('where some pieces are that are fetched', () => {
  it.each([
    [{ place: 'sorted' }, station, '在东门中转站，已分好，等自提点开放，开放后随时可取'],
    [
      { place: 'sorted' },
      { ...station, slot },
      '在东门中转站，已分好，等自提点开放，请今天 18:30–19:00 去取',
    ],
    [
      { place: 'broughtBack', outcome: 'noAnswer' },
      station,
      '没人应门，在东门中转站，已分好，等自提点开放，开放后随时可取',
    ],
    [{ place: 'toFetch' }, { ...station, isReady: true, slot }, '东西在东门中转站，请今天 18:30–19:00 去取'],
  ] as const)('%o, %o reads %s', (part, pickUp, words) => {
    expect(partWords({ ...some, ...part }, now, { ...order, pickUp })).toBe(words);
  });
});

it('says one sentence only when it holds for all lines', () => {
  const delivered = { ...some, place: 'delivered' } as const;
  expect(commonWords([line(some), line(some)], now, order)).toBe('在中转站，已分好，等下一趟');
  expect(commonWords([line(some), line(delivered)], now, order)).toBeNull();
  expect([isUnderWay([line(delivered)]), isUnderWay([line(delivered, some)])]).toEqual([false, true]);
});
