import type { OwnHandOut } from '@/contract/free-goods';
import type { Home } from '@/lib/answers/use-home';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { isOf } from '@/lib/offline-queue/is-of';
import { queueAction } from '@/lib/offline-queue/queue-action';
import { now } from '@/lib/phone/clock';

/** Gives the own share to others; kept until there is signal. */
export const giveShare = (home: Home, { campaignId, title }: OwnHandOut): string =>
  queueAction('doorKnocks.giveShareAway', { ...home, campaignId, happenedAt: now() }, `${title}：让给别人`);

/** Wants it after all; kept until there is signal. */
export const wantShare = (home: Home, { campaignId, title }: OwnHandOut): string =>
  queueAction('doorKnocks.takeShareBack', { ...home, campaignId, happenedAt: now() }, `${title}：还是要`);

/** What the server may refuse of these words. */
export const wordsOfShare = ['doorKnocks.giveShareAway', 'doorKnocks.takeShareBack'] as const;

const says: Readonly<Record<string, boolean>> = {
  'doorKnocks.giveShareAway': true,
  'doorKnocks.takeShareBack': false,
};

/**
 * What was said last of a home's share on this phone and is not told yet: given away or not; undefined: nothing. One person
 * may have two homes.
 */
export function useSaidOfShare({ householdId }: Home, campaignId: string): boolean | undefined {
  const { entries } = useOfflineQueue();
  return entries
    .filter(({ state, input }) => state !== 'refused' && isOf(input, { householdId, campaignId }))
    .flatMap(({ procedure }) => says[procedure] ?? [])
    .pop();
}
