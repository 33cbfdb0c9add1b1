import type { PlacedOrder, placeOrder as procedure } from '@/contract/orders';
import { contract } from '@/contract';
import type { Statement } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { newId } from '../../../kernel/ids';
import { refusalInSql } from '../../../kernel/failures';
import type { SendAll } from '../../../kernel/together';

const { mayCall } = contract.orders.placeOrder['~orpc'].meta;
// 'atDoor' is the statement's word for a volunteer who stands there (backend/db/functions/acting_role.sql).
const roles = mayCall.who === 'held' ? [...mayCall.roles, ...(mayCall.atDoor ? ['atDoor'] : [])] : [];

/** What the statement is told of one order. */
interface Placing {
  communityId: string;
  householdId: string;
  accountId: string;
  roles: readonly string[];
  waveId: string;
  orderId: string;
  lines: readonly unknown[];
  actionId: string;
  inputHash: string;
  requestId: string;
  auditId: string;
  now: Date;
}

/**
 * Orders for a household, all lines or nothing. One statement does scope, repetition, stock, lines and audit: hundreds
 * place in the same minute, and those of a community that wait at the same moment are placed by one (docs/decisions/0048).
 * Refusals: see backend/db/functions/place_order.sql.
 */
export const placeOrder: Handler<typeof procedure> = (ctx, { communityId, householdId, waveId, lines }) => {
  const placing: Placing = {
    communityId,
    householdId,
    accountId: ctx.actor.accountId,
    roles,
    waveId,
    orderId: newId(),
    lines,
    actionId: ctx.actionId,
    inputHash: ctx.inputHash,
    requestId: ctx.requestId,
    auditId: newId(),
    now: ctx.now,
  };
  return ctx.together(`orders of ${communityId}`, placing, placeAll(ctx.statement));
};

const placeAll =
  (statement: Statement): SendAll<Placing, PlacedOrder> =>
  async ([first, ...others]) => {
    if (!first) return [];
    return others.length === 0
      ? [await placeOne(statement, first)]
      : placeSeveral(statement, [first, ...others]);
  };

async function placeOne(statement: Statement, one: Placing): Promise<() => PlacedOrder> {
  const { communityId, householdId, accountId, waveId, orderId, actionId, inputHash, requestId } = one;
  const [row] = await statement<{ answer: PlacedOrder }>({
    name: 'place-order',
    text: 'select place_order($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as answer',
    values: [
      ...[communityId, householdId, accountId, one.roles, waveId, orderId],
      ...[JSON.stringify(one.lines), actionId, inputHash, requestId, one.auditId, one.now],
    ],
  });
  if (!row) throw new Error('place_order answered nothing');
  return () => row.answer;
}

type Became = { answer: PlacedOrder } | { refused: string; details: Record<string, string | number> };

async function placeSeveral(
  statement: Statement,
  all: readonly [Placing, ...Placing[]],
): Promise<(() => PlacedOrder)[]> {
  const [row] = await statement<{ became: Became[] }>({
    name: 'place-orders',
    text: 'select place_orders($1, $2::jsonb) as became',
    values: [all[0].communityId, JSON.stringify(all)],
  });
  return (row?.became ?? []).map((one) => () => {
    if ('answer' in one) return one.answer;
    throw refusalInSql(one.refused, one.details);
  });
}
