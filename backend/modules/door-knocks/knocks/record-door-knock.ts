import type { recordDoorKnock as procedure } from '@/contract/door-knocks';
import { phoneDigits } from '@/domain/joining';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { refuseNotGiven } from '../leases/refuse-not-given';
import { findRoundAt } from '../rounds/find-round';
import { recordKnock } from './record-knocks';
import { refuseForeignOutcome } from './refuse-foreign-outcome';

/** What came of one knock, by whoever is in charge of the entrance or was given it. */
export const recordDoorKnock: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, campaignId, entranceId, householdId } = input;
  await refuseNotGiven(ctx, { communityId, campaignId, entranceId }, new Date(input.happenedAt));
  const { round, clonedFrom } = await findRoundAt(ctx.db, input, [householdId]);
  refuseForeignOutcome(round.kind, input);
  const deed = {
    ...input,
    phone: readPhone(input.phone),
    knockId: ctx.actionId,
    enteredFrom: 'phone',
    sheetCode: null,
  } as const;
  return recordKnock(ctx, { communityId, campaignId, householdId }, { round, clonedFrom, deed });
};

/** Digits of a number somebody typed; nothing typed corrects nothing. Refuses PHONE_WRONG. */
function readPhone(typed: string | undefined): string | undefined {
  if (!typed) return undefined;
  const digits = phoneDigits(typed);
  if (digits.length < 7 || digits.length > 12) throw new Refusal('PHONE_WRONG');
  return digits;
}
