import { beijingMoment, formatMoment } from './beijing-time';

/** 封控 / 管控 / 防范 / 正常: how strictly a building is closed. */
export type ControlLevel = 'lockdown' | 'restricted' | 'precaution' | 'normal';

/** How things reach a household: to its door, to be fetched in its slot, or to be fetched at any time. */
export type DeliveryWay = 'toDoor' | 'timedPickUp' | 'pickUp';

/** From the strictest to the mildest, as lists show them. */
export const controlLevels: readonly ControlLevel[] = ['lockdown', 'restricted', 'precaution', 'normal'];

/** What people call a level. */
export const levelNames: Readonly<Record<ControlLevel, string>> = {
  lockdown: '封控',
  restricted: '管控',
  precaution: '防范',
  normal: '正常',
};

/** What a level means for how things come, in a few words. */
export const levelMeanings: Readonly<Record<ControlLevel, string>> = {
  lockdown: '服务上门',
  restricted: '错峰取物',
  precaution: '随时可取',
  normal: '随时可取',
};

/**
 * How things reach a household of a building at this level. Staff may have them brought to the door of a household that
 * cannot fetch them, whatever its building does.
 */
export function deliveryWay(level: ControlLevel, hasDoorDelivery = false): DeliveryWay {
  if (level === 'lockdown' || hasDoorDelivery) return 'toDoor';
  return level === 'restricted' ? 'timedPickUp' : 'pickUp';
}

/** When and where the households of a building fetch their things, each day; clocks of Beijing ('17:00'). */
export interface DailySlot {
  from: string;
  to: string;
  place: string;
}

/** One such time on a day. */
export interface Slot {
  startsAt: string;
  endsAt: string;
  place: string;
}

const DAY_MS = 24 * 3_600_000;

/** The first slot that has not ended at `from`: today's, or the first of tomorrow; null when there is none. */
export function nextSlot(daily: readonly DailySlot[], from: string): Slot | null {
  const tomorrow = new Date(Date.parse(from) + DAY_MS).toISOString();
  const coming = [from, tomorrow].flatMap((day) =>
    daily.map((slot) => ({
      startsAt: beijingMoment(slot.from, day),
      endsAt: beijingMoment(slot.to, day),
      place: slot.place,
    })),
  );
  const inTime = coming.filter(({ endsAt }) => endsAt > from);
  return inTime.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))[0] ?? null;
}

const minutesOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** One building after the other, `minutes` each, from `first` on; null where the day would be over. */
export function staggeredSlots(
  count: number,
  first: string,
  minutes: number,
  place: string,
): (DailySlot | null)[] {
  return Array.from({ length: count }, (_, index) => {
    const start = minutesOf(first) + index * minutes;
    if (start + minutes >= 24 * 60) return null;
    return { from: clockOf(start), to: clockOf(start + minutes), place };
  });
}

/** '明天 06:00 起 管控，错峰取物' of a change that is set. */
export const nextLevelWords = (
  { level, startsAt }: { level: ControlLevel; startsAt: string },
  now: string,
): string => `${formatMoment(startsAt, now)} 起 ${levelNames[level]}，${levelMeanings[level]}`;
