import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import type { Decision } from '../notices';
import type { TextCheck } from './check-text';
import { needsSecondPerson } from './needs-second-person';

interface Wish {
  kind: Parameters<typeof needsSecondPerson>[0]['kind'];
  counted: number;
  isExercise: boolean;
  typedCount: number | null;
  override: string | null;
  text: TextCheck;
}

const undecided = { decidedBy: null, decidedAt: null, reason: null, isOverride: false } as const;

/**
 * Whether a notice goes out on its author's word: small ones do, large ones with the count typed once more, or with a
 * reason why it cannot wait; all others wait for a second person, and so does a text that WeChat could not look at. Refuses
 * NOTICE_COUNT_DIFFERS.
 */
export function decideAlone(
  ctx: Context,
  { kind, counted, isExercise, typedCount, override, text }: Wish,
): Decision {
  const alone = {
    ...undecided,
    state: 'approved',
    decidedBy: ctx.actor.accountId,
    decidedAt: ctx.now,
  } as const;
  const isLarge = needsSecondPerson({ kind, households: counted, isExercise });
  const mustBeRead = text === 'unread';
  if (!isLarge && !mustBeRead) return alone;
  if (override !== null) return { ...alone, reason: override, isOverride: true };
  // The number typed once more says nothing of words that nobody has read.
  if (typedCount === null || mustBeRead) return { ...undecided, state: 'waitingApproval' };
  if (typedCount !== counted) throw new Refusal('NOTICE_COUNT_DIFFERS', { now: counted });
  return alone;
}
