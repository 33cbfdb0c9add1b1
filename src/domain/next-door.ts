import type { LensCell } from '@/contract/campaign-lists';
import { isToKnock } from './door-state';

/**
 * Whose door comes after this one: the next open one on the way (doors are in climbing order), else one that was passed
 * over and not tried yet; null when the way is done. Paused doors are passed by.
 */
export function nextDoor<D extends LensCell>(doors: readonly D[], fromId: string): D | null {
  const at = doors.findIndex(({ householdId }) => householdId === fromId);
  const ahead = doors.slice(at + 1).find(isToKnock);
  const passed = doors.slice(0, Math.max(0, at)).find((door) => isToKnock(door) && door.attempts === 0);
  return ahead ?? passed ?? null;
}
