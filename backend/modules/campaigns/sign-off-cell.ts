import type { signOffCell as procedure } from '@/contract/campaigns';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as cells from './cells/cells';
import { hold } from './cells/held-cells';

/** Staff answer for a household that could not be reached. Refuses CELL_CLOSED, CAMPAIGN_CLOSED. */
export const signOffCell: Handler<typeof procedure> = async (ctx, { reason, ...place }) => {
  const cell = await hold(ctx.db, place);
  if (!cell) throw new Refusal('NOT_FOUND');
  if (cell.campaignClosedAt) throw new Refusal('CAMPAIGN_CLOSED');
  if (cell.closedAt) throw new Refusal('CELL_CLOSED');
  await cells.settle(ctx.db, place, {
    settledAs: 'signedOff',
    by: ctx.actor.accountId,
    reasonSealed: ctx.secrets.seal(reason),
    now: ctx.now,
  });
  return { householdId: place.householdId };
};
