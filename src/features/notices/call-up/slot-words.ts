import type { CalledSlot } from '@/contract/call-ups';
import { formatClock, formatMoment } from '@/domain/beijing-time';

/** What a household asks for instead of its turn. */
export const wishWords = { earlier: '想早一点', later: '想晚一点' } as const;

type Slot = Pick<CalledSlot, 'startsAt' | 'endsAt'>;

/** '今天 07:00–07:30'. */
export const slotTime = ({ startsAt, endsAt }: Slot, now: string): string =>
  `${formatMoment(startsAt, now)}–${formatClock(endsAt)}`;

/** '12 户 30 人'. */
export const slotSize = ({ households, people }: Pick<CalledSlot, 'households' | 'people'>): string =>
  `${households} 户 ${people} 人`;

interface AtPlace {
  place: string;
  slots: readonly CalledSlot[];
}

/** The slots by place, places as they come. */
export function byPlace(slots: readonly CalledSlot[]): AtPlace[] {
  const places = [...new Set(slots.map(({ place }) => place))];
  return places.map((place) => ({ place, slots: slots.filter((slot) => slot.place === place) }));
}

/** Which slot of a place is called now, which come next. */
export function callingAt(slots: readonly CalledSlot[]) {
  const called = slots.filter(({ calledAt }) => calledAt !== null);
  return {
    now: called[called.length - 1] ?? null,
    next: slots.filter(({ calledAt }) => calledAt === null),
  };
}
