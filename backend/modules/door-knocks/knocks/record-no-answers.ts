import type { recordNoAnswers as procedure } from '@/contract/door-knocks';
import { v5 } from 'uuid';
import type { Handler } from '../../../kernel/implement';
import { refuseNotGiven } from '../leases/refuse-not-given';
import { findRoundAt } from '../rounds/find-round';
import { recordKnocks, type DeedAt } from './record-knocks';

/** The doors of an entrance at which nobody answered, in one deed. */
export const recordNoAnswers: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, campaignId, entranceId, householdIds, happenedAt, device, seq } = input;
  await refuseNotGiven(ctx, { communityId, campaignId, entranceId }, new Date(happenedAt));
  const ids = [...new Set(householdIds)];
  const rules = await findRoundAt(ctx.db, input, ids);
  const deeds = ids.map((householdId): DeedAt => {
    const said = { campaignId, happenedAt, device, seq, sawVersion: 0, answers: {}, seenResidents: [] };
    // Each door's own name, the same whenever the deed comes again.
    const knockId = v5(householdId, ctx.actionId);
    const deed = { ...said, knockId, enteredFrom: 'phone', sheetCode: null } as const;
    return { householdId, deed: { ...deed, outcome: 'noAnswer', way: 'door' } };
  });
  await recordKnocks(ctx, { communityId, campaignId }, rules, deeds);
  return { recorded: ids.length };
};
