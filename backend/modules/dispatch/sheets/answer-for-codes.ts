import type { DropOffOutcome } from '@/contract/dispatch';
import { isDelivered } from '@/domain/drop-offs';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import { addWaiver, findWaiver } from '../../orders/public';
import { isStaff } from '../runs/list-runs';
import { texts } from '../texts';

interface Word {
  dropOffId: string;
  householdId: string;
  outcome: DropOffOutcome;
  needsCode: boolean;
}

/**
 * Paper carries no code: staff who type it in answer for medicine that was handed over, and that stays beside the door.
 * Refuses CODE_NEEDED to a volunteer, unless somebody has answered before.
 */
export async function answerForCodes(
  ctx: Context,
  communityId: string,
  words: readonly Word[],
): Promise<void> {
  const coded = words.filter(({ needsCode, outcome }) => needsCode && isDelivered(outcome));
  for (const { dropOffId, householdId } of coded) {
    const waived = { dropOffId };
    if (await findWaiver(ctx.db, communityId, waived)) continue;
    if (!(await isStaff(ctx, communityId))) throw new Refusal('CODE_NEEDED');
    const reasonSealed = ctx.secrets.seal(texts.byPaper);
    const answer = { communityId, id: newId(), householdId, waived, reasonSealed };
    await addWaiver(ctx.db, { ...answer, at: ctx.now, by: ctx.actor.accountId });
  }
}
