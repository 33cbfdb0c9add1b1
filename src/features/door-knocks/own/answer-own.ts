import type { Asked } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';
import { queueAction } from '@/lib/offline-queue/queue-action';
import type { OwnRoundHere } from './use-own-rounds';

type Said = Omit<Asked<'doorKnocks.answerOwn'>, 'communityId' | 'householdId' | 'campaignId' | 'sawVersion'>;

/** Keeps what a household says of itself until there is signal; told at once when there is. */
export function answerOwn(home: Home, { campaignId, version, title }: OwnRoundHere, said: Said): void {
  queueAction('doorKnocks.answerOwn', { ...home, campaignId, sawVersion: version, ...said }, title);
}
