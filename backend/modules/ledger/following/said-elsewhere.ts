import { sql } from 'kysely';
import type { Subject } from '../entries/accounts';
import { lastCountAt } from '../entries/last-count';
import { follow, type Followed, type Following, type Window } from './following';

interface RefundRow {
  id: string;
  householdId: string;
  orderId: string;
  refundFen: number;
  paidBack: 'cash' | 'transfer';
  answeredAt: Date;
  answeredBy: string;
}

async function listRefunds(
  ctx: Following,
  communityId: string,
  window: Window,
  slice: number,
): Promise<RefundRow[]> {
  const { rows } = await sql<RefundRow>`
    select d.id, d.household_id, d.order_id, d.refund_fen, d.paid_back, d.answered_at, d.answered_by
      from disputes d
      join orders o on o.community_id = d.community_id and o.id = d.order_id
      join waves w on w.community_id = o.community_id and w.id = o.wave_id and w.closes_at >= ${window.beginsAt}
     where d.community_id = ${communityId} and d.answered_at > ${window.since} and d.answer = 'refund'
       and d.paid_back in ('cash', 'transfer') and d.refund_fen > 0
       and not exists (select from ledger_entries e where e.community_id = d.community_id and e.id = d.id)
     order by d.answered_at, d.id limit ${slice}`.execute(ctx.db);
  return rows;
}

/**
 * Money that staff gave back with the answer to a dispute: cash from the box, a transfer from whoever answered. What has
 * happened before the box was counted is in the count already, so it is dated now. Answers how many it was.
 */
export async function followRefunds(
  ctx: Following,
  communityId: string,
  window: Window,
  slice: number,
): Promise<number> {
  const refunds = await listRefunds(ctx, communityId, window, slice);
  const counted = refunds.length > 0 ? await lastCountAt(ctx.db, communityId) : null;
  const followed = refunds.map((one): Followed => {
    const isCash = one.paidBack === 'cash';
    const credit: Subject = isCash ? { kind: 'cashBox' } : { kind: 'person', id: one.answeredBy };
    const isCounted = isCash && counted !== null && one.answeredAt <= counted;
    const debit: Subject = { kind: 'household', id: one.householdId };
    return {
      kind: 'refund',
      id: one.id,
      happenedAt: isCounted ? ctx.now : one.answeredAt,
      recordedBy: one.answeredBy,
      way: one.paidBack,
      orderId: one.orderId,
      rows: [{ debit, credit, amountFen: one.refundFen }],
    };
  });
  await follow(ctx, communityId, followed);
  return refunds.length;
}

interface ShoppingRow {
  id: string;
  householdId: string;
  paidFen: number;
  doneAt: Date;
  takenBy: string;
  proofPictureId: string | null;
}

/**
 * What a helper has paid for a household out of the own pocket: the household owes it, and the helper is owed it. Answers
 * how many it was.
 */
export async function followShopping(
  ctx: Following,
  communityId: string,
  window: Window,
  slice: number,
): Promise<number> {
  const since = new Date(Math.max(window.since.getTime(), window.beginsAt.getTime()));
  const { rows } = await sql<ShoppingRow>`
    select q.id, q.household_id, q.paid_fen, q.done_at, q.taken_by, q.proof_picture_id
      from requests q
     where q.community_id = ${communityId} and q.done_at > ${since} and q.paid_by = 'helper'
       and not exists (select from ledger_entries e where e.community_id = q.community_id and e.id = q.id)
     order by q.done_at, q.id limit ${slice}`.execute(ctx.db);
  const shopping: Subject = { kind: 'shopping' };
  const followed = rows.map((one): Followed => ({
    kind: 'shopping',
    id: one.id,
    happenedAt: one.doneAt,
    recordedBy: one.takenBy,
    pictureId: one.proofPictureId ?? undefined,
    rows: [
      { debit: { kind: 'household', id: one.householdId }, credit: shopping, amountFen: one.paidFen },
      { debit: shopping, credit: { kind: 'person', id: one.takenBy }, amountFen: one.paidFen },
    ],
  }));
  await follow(ctx, communityId, followed);
  return rows.length;
}
