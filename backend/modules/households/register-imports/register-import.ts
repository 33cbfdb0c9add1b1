import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { PlannedImport } from '../../../kernel/planned-import';
import { Refusal } from '../../../kernel/refusal';
import { doorOf } from '../register-file/find-duplicates';
import type { DerivedImport } from './derive-import';
import { findImport } from './find-import';
import { holdOpenImport } from './hold-open-import';
import type { ImportRow } from './imports';
import { planRegister, tickedFacts, type RegisterPlan } from './plan-register';

interface At {
  communityId: string;
  importId: string;
}
interface Planned extends RegisterPlan {
  one: ImportRow;
  derived: DerivedImport;
}

/** Lets imports into one community's register come one after the other, so that no door is made twice. */
const holdRegister = (db: Database, communityId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`register ${communityId}`}, 0))`.execute(db);

/** A property company's register: what the ready rows of an import would change in ours as it is. */
export const registerImport: PlannedImport<At, Planned> = {
  kind: 'register import',
  overtaken: 'IMPORT_CHANGED_MEANWHILE',
  async hold({ db }, { communityId, importId }) {
    await holdRegister(db, communityId);
    await holdOpenImport(db, communityId, importId);
  },
  async make(ctx, { communityId, importId }) {
    const { one, derived } = await findImport(ctx, communityId, importId);
    return { one, derived, ...(await planRegister(ctx, communityId, derived)) };
  },
  refuseIdle({ fresh, met }) {
    if (fresh.length + met.length === 0) throw new Refusal('NOTHING_TO_IMPORT');
  },
  deeds: ({ fresh, met }) => [
    fresh.map(({ row, values }) => [row.listNo, row.row, doorOf(row), values]),
    met.map((one) => [
      [one.row.listNo, one.row.row, one.household.householdId],
      one.differences.length > 0 ? [one.household, one.differences, tickedFacts(one)] : null,
    ]),
  ],
};
