import type { CampaignKind, KnockOutcome } from '@/contract/campaigns';
import { Refusal } from '../../../kernel/refusal';

const always: readonly KnockOutcome[] = ['vacant', 'noAnswer', 'refused'];

/** What can come of a door, by what the campaign is for. */
const outcomes: Record<CampaignKind, readonly KnockOutcome[]> = {
  round: ['met', 'phoned', 'answered', ...always],
  rollCall: ['safe', 'needHelp', ...always],
  handOut: ['received', ...always],
};

/** Refuses OUTCOME_NOT_OF_KIND: nobody is 'safe' in a hand-out. */
export function refuseForeignOutcome(kind: CampaignKind, outcome: KnockOutcome): void {
  if (!outcomes[kind].includes(outcome)) throw new Refusal('OUTCOME_NOT_OF_KIND');
}
