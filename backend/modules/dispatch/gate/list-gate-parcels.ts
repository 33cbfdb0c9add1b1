import type { GateParcel, listGateParcels as procedure } from '@/contract/gate';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { labelOf } from '../runs/runs';
import * as gateParcels from './gate-parcels';

/** What lies at the gate, is missing there or is on its way from it: medicine first, then the oldest. */
export const listGateParcels: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await gateParcels.listMedicineFirst(ctx.db, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ registeredAt, id }) => ({ at: registeredAt, id }));
  return { ...page, rows: page.rows.map((row) => toParcel(ctx, row)) };
};

const toParcel = (
  ctx: Context,
  { runNo, registeredSealed, registeredAt, missingSince, ...row }: gateParcels.ParcelRow,
): GateParcel => ({
  ...row,
  registeredAt: registeredAt.toISOString(),
  registeredByName: registeredSealed && ctx.secrets.open(registeredSealed),
  runLabel: runNo === null ? null : labelOf({ runNo }),
  missingSince: missingSince?.toISOString() ?? null,
});
