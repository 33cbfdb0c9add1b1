import type { NextAction } from '@/contract/campaign-lists';
import { partBit, partOfDay, partsOfDay, type PartOfDay } from './part-of-day';

interface Tried {
  attempts: number;
  /** Bits of part-of-day.ts. */
  triedParts: number;
  phoneTries: number;
  kinTries: number;
  hasPhone: boolean;
  hasKin: boolean;
}

const knockAt: Record<PartOfDay, NextAction> = {
  morning: 'knockMorning',
  afternoon: 'knockAfternoon',
  evening: 'knockEvening',
};

/** The parts of the day from the one of this moment on, then around. */
function fromNow(now: string): PartOfDay[] {
  const at = partsOfDay.indexOf(partOfDay(now));
  return [...partsOfDay.slice(at), ...partsOfDay.slice(0, at)];
}

/**
 * What to try next at a door (anchors A1): nobody is found by knocking at the same hour again. Another part of the day
 * first; after the third attempt the phone, then next of kin, then it is staff's.
 */
export function nextAction(tried: Tried, now: string): NextAction {
  if (tried.attempts === 0) return 'knock';
  const untried = fromNow(now).find((part) => (tried.triedParts & partBit(part)) === 0);
  if (untried) return knockAt[untried];
  if (tried.hasPhone && tried.phoneTries === 0) return 'phone';
  return tried.hasKin && tried.kinTries === 0 ? 'kin' : 'staff';
}
