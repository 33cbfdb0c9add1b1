import type { Wave } from '@/contract/order-shapes';

const FRESH_MS = 2 * 3_600_000;

/** Whether a wave has opened within the last two hours: the time to tell the group. */
export const isJustOpened = (
  { opensAt, closesAt }: Pick<Wave, 'opensAt' | 'closesAt'>,
  now: string,
): boolean => opensAt <= now && now < closesAt && Date.parse(now) - Date.parse(opensAt) < FRESH_MS;
