import type { WaveKind } from '@/contract/order-shapes';
import { beijingMoment } from './beijing-time';

/** When one of the day's waves closes and by when it is promised at the door; clocks of Beijing. */
export interface WaveTime {
  kind: WaveKind;
  /** '12:00' */
  cutOff: string;
  /** '18:00' */
  deliverBy: string;
  /** Days between the cut-off and the promise. */
  deliverDay: number;
}

export interface PlannedWave {
  kind: WaveKind;
  opensAt: string;
  closesAt: string;
  deliverBy: string;
}

const DAY_MS = 24 * 3600_000;

/** Waves follow one another without a gap: each opens at the moment when the one before it closes. */
export function plannedWaves(times: readonly WaveTime[], now: string, days: number): PlannedWave[] {
  const closings = closingsAround(times, now, days);
  return closings.slice(1).flatMap(({ time, closesAt, day }, index) => {
    const opensAt = closings[index]?.closesAt;
    if (!opensAt || closesAt <= now) return [];
    return [{ kind: time.kind, opensAt, closesAt, deliverBy: promiseOf(time, day) }];
  });
}

/** From the day before (its last cut-off opens today's first wave) to `days` days ahead, in order. */
function closingsAround(times: readonly WaveTime[], now: string, days: number) {
  const inOrder = [...times].sort((a, b) => a.cutOff.localeCompare(b.cutOff));
  return Array.from({ length: days + 2 }, (_, index) => dayAfter(now, index - 1)).flatMap((day) =>
    inOrder.map((time) => ({ time, day, closesAt: beijingMoment(time.cutOff, day) })),
  );
}

const dayAfter = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * DAY_MS).toISOString();

const promiseOf = (time: WaveTime, day: string): string =>
  beijingMoment(time.deliverBy, dayAfter(day, time.deliverDay));

/** 午间批次 / 傍晚批次: what people call a wave. */
export const waveNames: Readonly<Record<WaveKind, string>> = { noon: '午间批次', evening: '傍晚批次' };
