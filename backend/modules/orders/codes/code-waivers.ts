import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** What is handed over without a code: a door of a run, or a request. */
export type Waived = { dropOffId: string } | { requestId: string };

const refers = (waived: Waived) =>
  'dropOffId' in waived ? sql`drop_off_id = ${waived.dropOffId}` : sql`request_id = ${waived.requestId}`;

/** When somebody let it be handed over without its code; null when nobody has. */
export async function findWaiver(db: Database, communityId: string, waived: Waived): Promise<Date | null> {
  const { rows } = await sql<{ waivedAt: Date }>`
    select waived_at from code_waivers where community_id = ${communityId} and ${refers(waived)}`.execute(db);
  return rows[0]?.waivedAt ?? null;
}

interface NewWaiver {
  communityId: string;
  id: string;
  householdId: string;
  waived: Waived;
  reasonSealed: string;
  at: Date;
  by: string;
}

/** The first reason stays. */
export const addWaiver = (db: Database, one: NewWaiver) =>
  sql`insert into code_waivers (community_id, id, household_id, drop_off_id, request_id, reason_sealed, waived_at, waived_by)
      values (${one.communityId}, ${one.id}, ${one.householdId},
              ${'dropOffId' in one.waived ? one.waived.dropOffId : null},
              ${'requestId' in one.waived ? one.waived.requestId : null},
              ${one.reasonSealed}, ${one.at}, ${one.by})
      on conflict do nothing`.execute(db);
