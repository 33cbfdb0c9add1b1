import type { HandOutBatch } from '@/contract/free-goods';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import * as handOutBatches from './hand-out-batches';
import type { InHandOut } from './hand-out-batches';

/** 份 of a hand-out. */
export interface Stock {
  /** Null while no batch is linked, or one of them is not counted. */
  there: number | null;
  given: number;
  /** Of runs that have not come to their door yet. */
  onRuns: number;
  gaveAway: number;
}

const thereOf = (linked: readonly HandOutBatch[]): number | null =>
  linked.length === 0 || linked.some(({ shares }) => shares === null)
    ? null
    : linked.reduce((sum, { shares }) => sum + (shares ?? 0), 0);

/** How many shares there are, were given, are on their way, and were given away. */
export async function stockOf(
  db: Database,
  place: InHandOut,
  linked: readonly HandOutBatch[],
): Promise<Stock> {
  const { communityId, campaignId } = place;
  const { rows } = await sql<Omit<Stock, 'there'>>`
    select count(*) filter (where c.closed_at is not null and c.outcome = 'received')::int as given,
           count(*) filter (where c.closed_at is not null and c.outcome = 'gaveAway')::int as gave_away,
           count(*) filter (where c.closed_at is null and exists (
             select from carried_shares s
               join drop_offs f on f.community_id = s.community_id and f.id = s.drop_off_id
                and f.household_id = c.household_id
               join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
              where s.community_id = ${communityId} and s.campaign_id = ${campaignId}
                and (is_delivered(f.outcome) or (f.outcome is null and r.finished_at is null))))::int as on_runs
      from cells c where c.community_id = ${communityId} and c.campaign_id = ${campaignId}`.execute(db);
  const { given = 0, onRuns = 0, gaveAway = 0 } = rows[0] ?? {};
  return { there: thereOf(linked), given, onRuns, gaveAway };
}

/**
 * Nobody gives more than there are without saying so: holds what is given out, and refuses NOTHING_LEFT where the `just`
 * shares that are recorded already are not there. Where nothing is linked or counted, nobody knows how many there are.
 */
export async function refuseBeyond(db: Database, place: InHandOut, just: number): Promise<void> {
  await handOutBatches.hold(db, place);
  const { there, given, onRuns } = await stockOf(db, place, await handOutBatches.listLinked(db, place));
  if (there !== null && given + onRuns > there)
    throw new Refusal('NOTHING_LEFT', { there, given: given + onRuns - just });
}
