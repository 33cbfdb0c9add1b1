import type { Payment, Request, RequestSummary } from '@/contract/requests';
import { requestState } from '@/domain/requests';
import type { Context } from '../../../kernel/context';
import type { RequestRow } from './requests';

/** A request as anybody who may help sees it. */
export const toSummary = (ctx: Context, row: RequestRow): RequestSummary => ({
  id: row.id,
  householdId: row.householdId,
  placeLabel: row.placeLabel,
  kind: row.kind,
  goesFirst: row.goesFirst,
  state: requestState(row),
  createdAt: row.createdAt.toISOString(),
  takenAt: iso(row.takenAt),
  dueAt: iso(row.dueAt),
  takenByName: open(ctx, row.takenByName),
  isMine: row.takenBy === ctx.actor.accountId,
  ...(row.needsCode ? { needsCode: true } : {}),
});

/** A whole request; its words are opened only for those who may read them. */
export const toRequest = (ctx: Context, row: RequestRow, who: { readsDetails: boolean }): Request => ({
  ...toSummary(ctx, row),
  doneAt: iso(row.doneAt),
  failedAt: iso(row.failedAt),
  cancelledAt: iso(row.cancelledAt),
  onBehalfBy: open(ctx, row.askedForBy),
  onBehalfAs: row.askedForBy === null ? null : row.createdAs,
  details: who.readsDetails ? detailsOf(ctx, row) : null,
});

const detailsOf = (ctx: Context, row: RequestRow): NonNullable<Request['details']> => ({
  text: open(ctx, row.textSealed),
  cardNo: open(ctx, row.cardNoSealed),
  amountFen: row.askedFen,
  pictureId: row.pictureId,
  failReason: open(ctx, row.failReasonSealed),
  payment: paymentOf(row),
  proofPictureId: row.proofPictureId,
});

function paymentOf({ paidBy, paidFen }: RequestRow): Payment | null {
  if (paidBy === null) return null;
  return paidBy === 'none' ? { paidBy } : { paidBy, amountFen: paidFen ?? 0 };
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

const open = (ctx: Context, sealed: string | null): string | null => sealed && ctx.secrets.open(sealed);
