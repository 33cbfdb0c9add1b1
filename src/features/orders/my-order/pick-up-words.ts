import type { Order } from '@/contract/order-shapes';
import { formatClock, formatMoment } from '@/domain/beijing-time';
import type { Slot } from '@/domain/control-level';

type PickUp = NonNullable<Order['pickUp']>;

const placeOf = ({ place }: PickUp): string => place ?? '中转站';

/** '今天 17:00–17:30' of a slot, seen from `now`. */
export const slotWords = ({ startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>, now: string): string =>
  `${formatMoment(startsAt, now)}–${formatClock(endsAt)}`;

/** What was promised to a household that fetches its things. */
export function pickUpPromise(pickUp: PickUp, by: string, now: string): string {
  const { slot } = pickUp;
  const when = slot ? `请${slotWords(slot, now)} 去取` : '到了随时可取';
  return `预计${by} 前到${placeOf(pickUp)}，${when}`;
}

/** Its things lie ready. */
export function readyWords(pickUp: PickUp, now: string): string {
  const { slot } = pickUp;
  const at = `东西在${placeOf(pickUp)}`;
  return slot ? `${at}，请${slotWords(slot, now)} 去取` : `${at}，随时可取`;
}

/** Its things are sorted, and nobody hands them out yet. */
export function soonReadyWords(pickUp: PickUp, now: string): string {
  const { slot } = pickUp;
  const when = slot ? `请${slotWords(slot, now)} 去取` : '开放后随时可取';
  return `在${placeOf(pickUp)}，已分好，等自提点开放，${when}`;
}

/** Where and when, on one line. */
export const pickUpWords = (pickUp: PickUp, now: string): string =>
  pickUp.slot ? `${placeOf(pickUp)} ${slotWords(pickUp.slot, now)}` : `${placeOf(pickUp)}，随时可取`;
