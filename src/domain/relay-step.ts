import type { RelayStep } from '@/contract/notice-relay';

/** Who goes to those that have not answered, one after the other. */
export const relaySteps: readonly RelayStep[] = ['captain', 'deputy', 'staff'];

export interface RelayNow {
  sentAt: string;
  /** Minutes: how long each has. */
  afterMinutes: number;
  /** A way out of the house is paused: nobody waits for it. */
  isHurried: boolean;
  /** Steps that somebody holds at this hour; staff are always the last. */
  held: readonly RelayStep[];
  /** The step that has begun; null before the first. */
  current: { step: RelayStep; beganAt: string; skipped: readonly RelayStep[] } | null;
  now: string;
}

export interface RelayMove {
  step: RelayStep;
  /** All steps so far that nobody held at their hour. */
  skipped: readonly RelayStep[];
}

const later = (iso: string, minutes: number): string =>
  new Date(Date.parse(iso) + minutes * 60_000).toISOString();

/** Whether the next step's hour has come: the first one's at once where nobody waits for a paused way. */
function isDue({ sentAt, afterMinutes, isHurried, current, now }: RelayNow): boolean {
  if (!current) return isHurried || later(sentAt, afterMinutes) <= now;
  return current.step !== 'staff' && later(current.beganAt, afterMinutes) <= now;
}

/**
 * The step that begins now, null when none does. One that nobody holds at its hour is skipped at once and said; staff come
 * last, whether somebody is there or not.
 */
export function nextRelayStep(relay: RelayNow): RelayMove | null {
  if (!isDue(relay)) return null;
  const from = relay.current ? relaySteps.indexOf(relay.current.step) + 1 : 0;
  const rest = relaySteps.slice(from);
  const step = rest.find((one) => one === 'staff' || relay.held.includes(one)) ?? 'staff';
  const skippedNow = rest.slice(0, rest.indexOf(step));
  return { step, skipped: [...(relay.current?.skipped ?? []), ...skippedNow] };
}
