import type { PlacedOrder, placeOrder as procedure } from '@/contract/orders';
import { contract } from '@/contract';
import type { Handler } from '../../../kernel/implement';
import { newId } from '../../../kernel/ids';

const { mayCall } = contract.orders.placeOrder['~orpc'].meta;
// 'atDoor' is the statement's word for a volunteer who stands there (backend/db/functions/acting_role.sql).
const roles = mayCall.who === 'held' ? [...mayCall.roles, ...(mayCall.atDoor ? ['atDoor'] : [])] : [];

/**
 * Orders for a household, all lines or nothing. One statement does scope, repetition, stock, lines and audit:
 * hundreds place in the same minute. Refusals: see backend/db/functions/place_order.sql.
 */
export const placeOrder: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, waveId, lines },
) => {
  const [row] = await ctx.statement<{ answer: PlacedOrder }>({
    name: 'place-order',
    text: 'select place_order($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as answer',
    values: [
      communityId,
      householdId,
      ctx.actor.accountId,
      roles,
      waveId,
      newId(),
      JSON.stringify(lines),
      ctx.actionId,
      ctx.inputHash,
      ctx.requestId,
      newId(),
      ctx.now,
    ],
  });
  if (!row) throw new Error('place_order answered nothing');
  return row.answer;
};
