import type { recordNoAnswers as procedure } from '@/contract/door-knocks';
import { v5 } from 'uuid';
import type { Handler } from '../../../kernel/implement';
import { refuseNotGiven } from '../leases/refuse-not-given';
import { findRoundAt } from '../rounds/find-round';
import type { Deed } from './deed';
import { recordKnock } from './record-knock';
import { refuseElsewhere } from './refuse-elsewhere';

/** The doors of an entrance at which nobody answered, one after the other in one order: two who do it wait for each other. */
export const recordNoAnswers: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, campaignId, entranceId, householdIds, happenedAt, device, seq } = input;
  await refuseNotGiven(ctx, { communityId, campaignId, entranceId }, new Date(happenedAt));
  const { round, clonedFrom } = await findRoundAt(ctx.db, input);
  const ids = [...new Set(householdIds)].sort();
  await refuseElsewhere(ctx.db, { communityId, entranceId }, ids);
  for (const householdId of ids) {
    const deed: Deed = {
      campaignId,
      outcome: 'noAnswer',
      way: 'door',
      happenedAt,
      device,
      seq,
      sawVersion: 0,
      answers: {},
      seenResidents: [],
      // Each door's own name, the same whenever the deed comes again.
      knockId: v5(householdId, ctx.actionId),
      enteredFrom: 'phone',
      sheetCode: null,
    };
    await recordKnock(ctx, { communityId, campaignId, householdId }, { round, clonedFrom, deed });
  }
  return { recorded: ids.length };
};
