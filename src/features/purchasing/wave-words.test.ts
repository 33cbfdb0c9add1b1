import { describe, expect, it } from 'vitest';
import { cutOffWords, sumWords, waveState, waveTitle } from './wave-words';

const now = '2026-11-22T06:00:00.000Z';
const noon = { kind: 'noon', closesAt: '2026-11-22T04:00:00.000Z' } as const;

it('names the day of a wave only when it is not today', () => {
  expect(waveTitle(noon, now)).toBe('午间批次');
  expect(waveTitle(noon, '2026-11-23T01:00:00.000Z')).toBe('昨天午间批次');
});

it('says whether the cut-off is past', () => {
  expect(cutOffWords({ ...noon, isClosed: true })).toBe('已截单 12:00');
  expect(cutOffWords({ ...noon, isClosed: false })).toBe('12:00 截单');
});

it('says the sums with their measures', () => {
  const money = {
    orderedFen: 2_648_000,
    insteadFen: 0,
    lackingFen: 0,
    refundedFen: 0,
    refusedFen: 0,
    owedFen: 2_648_000,
  };
  expect(sumWords({ households: 412, pieces: 1306, money })).toBe(
    '412 户 · 1,306 件 · 下单 ¥26,480 · 应收 ¥26,480',
  );
});

describe('what there is to do about a wave', () => {
  it.each([
    [{ isClosed: false, households: 3, suppliersToPlace: 2 }, '接单中'],
    [{ isClosed: true, households: 3, suppliersToPlace: 2 }, '待下单 2 家'],
    [{ isClosed: true, households: 3, suppliersToPlace: 0 }, '都已下单'],
    [{ isClosed: true, households: 0, suppliersToPlace: 0 }, '没有人下单'],
  ])('%o is %s', (wave, word) => expect(waveState(wave).word).toBe(word));
});
