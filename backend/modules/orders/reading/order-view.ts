import type { LastOutcome, Order, OrderLine } from '@/contract/order-shapes';
import type { Role } from '@/contract/procedure';
import { isDisputable } from '@/domain/disputes';
import { orderState, type Pieces } from '@/domain/order-state';
import { owedPieces } from '@/domain/owed-pieces';
import type { Context } from '../../../kernel/context';
import { toDisputes, type DisputeOfOrder } from './disputes-of-order';
import { receivingOf, type HouseholdReceiving } from '../../households/public';
import { pickUpOf } from './pick-up-of';
import { isOpen, toWave, type WaveRow } from '../waves/waves';

/** A line as it is read: what the household sees of it, and where its pieces are. */
export type LineRow = Omit<OrderLine, 'quantity' | 'refunded' | 'insteadOf' | 'mayGiveAway'> &
  Pieces & {
    refundedShort: number;
    refundedDamaged: number;
    /** The product in whose place it came. */
    insteadOfId: string | null;
    /** Not counted yet. */
    awaitsCount: boolean;
  };

export interface OrderRow {
  id: string;
  householdId: string;
  version: number;
  placedAt: Date;
  wave: WaveRow;
  lines: LineRow[];
  purchasedAt: Date | null;
  arrivesAt: Date | null;
  departedAt: Date | null;
  deliveredAt: Date | null;
  lastOutcome: LastOutcome | null;
  /** Some of it lies ready at the station, to be fetched. */
  waitsAtStation: boolean;
  /** Something was delivered for which the household has not given its word and which is not in dispute. */
  awaitsWord: boolean;
  disputes: DisputeOfOrder[];
  lastPictureId: string | null;
  acknowledgedAt: Date | null;
  /** Sealed name of who placed it for the household; null when the household did. */
  placedForBy: string | null;
  placedBy: string;
  placedAs: Role | null;
  updatedAt: Date;
  /** Null while it stands as it was placed. */
  updatedBy: string | null;
  updatedAs: Role | null;
  updatedByName: string | null;
}

/** An order as the client gets it: its one state and what was told about it. */
export function toOrder(ctx: Context, row: OrderRow, receiving: HouseholdReceiving): Order {
  const canChange = isOpen(row.wave, ctx.now);
  const lines = withInstead(row.lines)
    .map((line) => toLine(line, row.lines, canChange))
    .filter((line) => line.quantity > 0);
  const state = stateOf(row);
  const disputes = toDisputes(ctx, row.disputes);
  return {
    id: row.id,
    householdId: row.householdId,
    version: row.version,
    wave: toWave(row.wave),
    state,
    lines,
    totalFen: lines.reduce((total, line) => total + line.priceFen * owedPieces(line), 0),
    canChange,
    placedAt: row.placedAt.toISOString(),
    purchasedAt: iso(row.purchasedAt),
    arrivesAt: iso(row.arrivesAt),
    departedAt: iso(row.departedAt),
    deliveredAt: iso(row.deliveredAt),
    mayDispute:
      row.deliveredAt !== null && isDisputable(row.deliveredAt, ctx.now) && isUnspoken(lines, disputes),
    mayAcknowledge: row.awaitsWord,
    disputes,
    acknowledgedAt: iso(row.acknowledgedAt),
    lastOutcome: row.lastOutcome,
    lastPictureId: row.lastPictureId,
    pickUp: pickUpOf(ctx, row, state, receiving),
    onBehalfBy: row.placedForBy && ctx.secrets.open(row.placedForBy),
    onBehalfAs: row.placedForBy === null ? null : row.placedAs,
    lastChange: lastChangeOf(ctx, row),
  };
}

/** Orders of one household as the client gets them. */
export async function toOrders(
  ctx: Context,
  home: { communityId: string; householdId: string },
  rows: readonly OrderRow[],
): Promise<Order[]> {
  const receiving = await receivingOf(ctx, home);
  return rows.map((row) => toOrder(ctx, row, receiving));
}

/** Whether something was delivered of which nothing waits for an answer. */
const isUnspoken = (lines: readonly OrderLine[], disputes: Order['disputes']): boolean =>
  lines.some(
    ({ productId, delivered }) =>
      delivered > 0 && !disputes.some((one) => one.state === 'open' && one.productId === productId),
  );

const lastChangeOf = (
  ctx: Context,
  { updatedAt, updatedBy, updatedAs, updatedByName }: OrderRow,
): Order['lastChange'] =>
  updatedAs && updatedByName
    ? {
        at: updatedAt.toISOString(),
        name: ctx.secrets.open(updatedByName),
        role: updatedAs,
        isMe: updatedBy === ctx.actor.accountId,
      }
    : null;

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** What came instead stands behind the line in whose place it came. */
const withInstead = (lines: readonly LineRow[]): LineRow[] =>
  lines
    .filter(({ insteadOfId }) => insteadOfId === null)
    .flatMap((line) => [line, ...lines.filter(({ insteadOfId }) => insteadOfId === line.productId)]);

const toLine = (
  { ordered, cancelled, ...line }: LineRow,
  all: readonly LineRow[],
  canChange: boolean,
): OrderLine => ({
  productId: line.productId,
  name: line.name,
  measure: line.measure,
  piece: line.piece,
  contents: line.contents,
  priceFen: line.priceFen,
  quantity: ordered - cancelled,
  delivered: line.delivered,
  refused: line.refused,
  isWish: line.isWish,
  short: line.short - line.refundedShort,
  damaged: line.damaged - line.refundedDamaged,
  refunded: line.refundedShort + line.refundedDamaged,
  instead: line.instead,
  insteadOf: all.find(({ productId }) => productId === line.insteadOfId)?.name ?? null,
  givesAway: line.givesAway,
  mayGiveAway: line.awaitsCount && !canChange,
  share: line.share,
});

const broughtBack: ReadonlySet<LastOutcome> = new Set(['noAnswer', 'wrongRoom', 'notReached']);

const stateOf = (row: OrderRow) =>
  orderState(row.lines.reduce(addPieces, noPieces), {
    wasRefunded: row.lines.some((line) => line.refundedShort + line.refundedDamaged > 0),
    isAcknowledged: row.acknowledgedAt !== null && !row.awaitsWord,
    wasBroughtBack: row.lastOutcome !== null && broughtBack.has(row.lastOutcome),
  });

const noPieces: Pieces = {
  ordered: 0,
  cancelled: 0,
  short: 0,
  damaged: 0,
  refused: 0,
  delivered: 0,
  wanted: 0,
  placed: 0,
  received: 0,
  sorted: 0,
  onRun: 0,
};

const addPieces = (sum: Pieces, line: Pieces): Pieces => ({
  ordered: sum.ordered + line.ordered,
  cancelled: sum.cancelled + line.cancelled,
  short: sum.short + line.short,
  damaged: sum.damaged + line.damaged,
  refused: sum.refused + line.refused,
  delivered: sum.delivered + line.delivered,
  wanted: sum.wanted + line.wanted,
  placed: sum.placed + line.placed,
  received: sum.received + line.received,
  sorted: sum.sorted + line.sorted,
  onRun: sum.onRun + line.onRun,
});
