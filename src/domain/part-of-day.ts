import { beijingParts } from './beijing-time';

/** 上午、下午、晚上: when people are at home differs by these, not by the hour. */
export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** The part of Beijing's day of a moment (UTC ISO): until 12:00, until 18:00, after. */
export function partOfDay(moment: string): PartOfDay {
  const { hour } = beijingParts(moment);
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** Parts of the day as one number, so that a row holds them. */
export const partBit = (part: PartOfDay): number => 1 << partsOfDay.indexOf(part);
