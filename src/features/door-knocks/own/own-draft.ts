import type { Answers } from '@/contract/door-knocks';
import type { CareEntry } from '@/contract/register';
import { answersAsked, askedQuestions } from '@/domain/asked-questions';
import { sameCare } from '@/domain/register/care-entries';
import type { OwnRoundHere } from './use-own-rounds';

/** What a household fills in about itself, before it is sent. */
export interface OwnDraft {
  peopleCount: number | null;
  needsHomeService: boolean;
  answers: Answers;
  careFlags: CareEntry[];
}

/** Begins with what was said last, here or in the round before. */
export const ownDraftOf = ({ residentCount, answered, answers, careFlags }: OwnRoundHere): OwnDraft => ({
  ...{ peopleCount: residentCount, answers, careFlags },
  needsHomeService: answered?.needsHomeService ?? false,
});

/** How much is still to be answered: nobody stands at the door to ask for it. A question in free words may stay empty. */
export function countMissing({ form }: OwnRoundHere, draft: OwnDraft): number {
  const asked = askedQuestions(form, draft).filter(({ answer }) => answer !== 'text');
  const open = asked.filter(({ id }) => (draft.answers[id] ?? '').trim() === '').length;
  return open + (draft.peopleCount === null ? 1 : 0);
}

/** What of a draft is told; the register's care is left alone where nothing changed. */
export const ownWord = (round: OwnRoundHere, draft: OwnDraft) => ({
  outcome: 'answered' as const,
  answers: answersAsked(round.form, draft),
  needsHomeService: draft.needsHomeService,
  ...(draft.peopleCount === null ? {} : { peopleCount: draft.peopleCount }),
  ...(sameCare(draft.careFlags, round.careFlags) ? {} : { careFlags: draft.careFlags }),
});
