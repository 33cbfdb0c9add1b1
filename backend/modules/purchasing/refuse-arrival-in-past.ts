import { Refusal } from '../../kernel/refusal';

/** A promise lies ahead. */
export function refuseArrivalInPast(arrivesAt: string, now: Date): void {
  if (new Date(arrivesAt) <= now) throw new Refusal('ARRIVAL_IN_PAST');
}
