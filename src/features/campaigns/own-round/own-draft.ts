import type { AudienceTerm } from '@/contract/audience';
import type { OwnLastRound } from '@/contract/captain-rounds';
import type { CareFlag } from '@/contract/register';
import { careNames } from '@/domain/register/register-words';
import { emptyDraft, type RoundDraft } from '../open-round/round-draft';

/** Whom of her doors a captain means: all, those the last round has not reached, those with special care. */
export type OwnAudience = 'all' | 'open' | 'care';

// The keys of careNames, which the compiler knows and Object.keys forgets.
const everyFlag = Object.keys(careNames) as CareFlag[];

/** The conditions of a choice; a captain's own doors are added by the server. */
export function groupsOf(whom: OwnAudience, last: OwnLastRound | null): AudienceTerm[][] {
  if (whom === 'care') return [[{ by: 'care', careFlags: everyFlag }]];
  if (whom === 'open' && last) return [[{ by: 'openIn', campaignId: last.campaignId }]];
  return [[]];
}

/** What there is to choose from: open doors of the last round only where it has left some. */
export function audiencesOf(last: OwnLastRound | null): { value: OwnAudience; label: string }[] {
  const open = last?.exceptions.open ?? 0;
  return [
    { value: 'all', label: '每一户' },
    ...(open > 0 ? [{ value: 'open' as const, label: `上一轮没走到的 ${open} 户` }] : []),
    { value: 'care', label: '有特殊情况的户' },
  ];
}

type Copied = Pick<RoundDraft, 'form' | 'success' | 'buttons' | 'clonedFrom'>;

/** What a copy takes over: questions and rules, and what was answered then stands in the form at each door. */
export const likeLast = ({ form, success, buttons, campaignId }: OwnLastRound): Copied => ({
  ...{ form, success, buttons, clonedFrom: campaignId },
});

/** The rules of a round that is like no other. */
export const likeNone = (now: string): Copied => {
  const { form, success, buttons, clonedFrom } = emptyDraft(now);
  return { form, success, buttons, clonedFrom };
};

/** A roll-call is answered with one word: it asks nothing else, and is no copy. */
export const asOpened = (draft: RoundDraft, groups: RoundDraft['groups']): RoundDraft =>
  draft.kind === 'round' ? { ...draft, groups } : { ...draft, groups, form: [], clonedFrom: null };
