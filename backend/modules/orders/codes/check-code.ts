import { codeDay, MOST_WRONG_CODES, type CodePurpose } from '@/domain/household-codes';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { addWrong, countWrong, holdTries } from './code-tries';
import { findWaiver, type Waived } from './code-waivers';
import { householdCode } from './household-code';
import { wrongCodeId } from './wrong-code-id';

/** A code that somebody typed, or did not, where one is wanted. */
export interface CodeTry {
  communityId: string;
  householdId: string;
  purpose: CodePurpose;
  /** How people call the door. */
  room: string;
  code: string | undefined;
  happenedAt: Date;
  /** Its code is good from the day on which it was loaded. */
  from: Date;
  /** Whether somebody may have let it pass without. */
  waived: Waived | null;
}

/**
 * Answers whether the code was right, or that somebody has answered for doing without. Refuses CODE_NEEDED, CODE_WRONG
 * (the try is counted although it is refused) and CODE_LOCKED after five wrong ones of a day. The tries
 * of a household on a day meet one after the other, also at different doors.
 */
export async function checkCode(ctx: Context, one: CodeTry): Promise<'right' | 'waived'> {
  const { communityId, householdId, purpose, room, code } = one;
  if (one.waived && (await findWaiver(ctx.db, communityId, one.waived))) return 'waived';
  if (code === undefined) throw new Refusal('CODE_NEEDED');
  const day = codeDay(one.happenedAt, { from: one.from, now: ctx.now });
  await holdTries(ctx.db, { communityId, householdId, day });
  const tries = await countWrong(ctx.db, { communityId, householdId, day });
  if (tries >= MOST_WRONG_CODES) throw new Refusal('CODE_LOCKED', { room, tries });
  if (code === householdCode(ctx.secrets, one, purpose, day)) return 'right';
  const id = wrongCodeId(ctx, one, { purpose, day, code });
  const wrong = { communityId, id, householdId, purpose, day };
  await addWrong(ctx.db, { ...wrong, at: ctx.now, by: ctx.actor.accountId });
  throw new Refusal('CODE_WRONG', { room }, { keepsWrites: true });
}
