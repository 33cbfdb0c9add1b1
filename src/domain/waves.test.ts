import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedWaves, waveNames, type WaveTime } from './waves';

const noon: WaveTime = { kind: 'noon', cutOff: '12:00', deliverBy: '18:00', deliverDay: 0 };
const evening: WaveTime = { kind: 'evening', cutOff: '18:00', deliverBy: '12:00', deliverDay: 1 };

describe('the waves of a day', () => {
  it('close at noon and in the evening in Beijing, and promise when', () => {
    const [first, second] = plannedWaves([evening, noon], '2026-11-22T01:30:00.000Z', 1);
    expect(first).toEqual({
      kind: 'noon',
      opensAt: '2026-11-21T10:00:00.000Z',
      closesAt: '2026-11-22T04:00:00.000Z',
      deliverBy: '2026-11-22T10:00:00.000Z',
    });
    expect(second).toEqual({
      kind: 'evening',
      opensAt: '2026-11-22T04:00:00.000Z',
      closesAt: '2026-11-22T10:00:00.000Z',
      deliverBy: '2026-11-23T04:00:00.000Z',
    });
  });

  it('are those of the next day from the evening on, also after midnight in Beijing', () => {
    for (const now of ['2026-11-22T10:00:00.000Z', '2026-11-22T15:59:00.000Z', '2026-11-22T16:01:00.000Z']) {
      const [first] = plannedWaves([noon, evening], now, 1);
      expect(first).toMatchObject({ kind: 'noon', closesAt: '2026-11-23T04:00:00.000Z' });
    }
  });

  it('leave at every moment exactly one open, without a gap', () => {
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (at) => {
        const now = at.toISOString();
        const waves = plannedWaves([noon, evening], now, 2);
        expect(waves.filter((wave) => wave.opensAt <= now && now < wave.closesAt)).toHaveLength(1);
        waves.slice(1).forEach((wave, index) => expect(wave.opensAt).toBe(waves[index]?.closesAt));
        waves.forEach((wave) => expect(wave.deliverBy > wave.closesAt).toBe(true));
      }),
    );
  });

  it('may be a single one, open from one cut-off to the next', () => {
    const [first] = plannedWaves([noon], '2026-11-22T01:30:00.000Z', 1);
    expect(first).toMatchObject({
      opensAt: '2026-11-21T04:00:00.000Z',
      closesAt: '2026-11-22T04:00:00.000Z',
    });
  });

  it('do not exist where no times are set', () => {
    expect(plannedWaves([], '2026-11-22T01:30:00.000Z', 2)).toEqual([]);
  });
});

it('has a name for each kind', () => {
  expect(waveNames).toEqual({ noon: '午间批次', evening: '傍晚批次' });
});
