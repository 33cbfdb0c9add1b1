import type { DropOffOutcome } from '@/contract/dispatch';
import type { DelayCause } from '@/contract/whereabouts';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';
import { isInHand, placesInHand } from './pieces-in-hand';

const HOUR_MS = 3_600_000;

/** Some pieces of one product that wait; names are sealed. */
export interface DelayedPieces {
  cause: DelayCause;
  pieces: number;
  name: string;
  measure: string;
  supplierName: string;
  runLabel: string | null;
  volunteerSealed: string | null;
  outcome: DropOffOutcome | null;
}

export interface DelayedRow {
  orderId: string;
  householdId: string;
  placeLabel: string;
  promisedAt: Date;
  pieces: DelayedPieces[];
}

const causeOf = sql`case n.place when 'toPlace' then 'notPlaced' when 'atSupplier' then 'supplier'
  when 'toSort' then 'notSorted' when 'sorted' then 'noRun' when 'broughtBack' then 'broughtBack' else 'onRun' end`;

/** A supplier's promise may fall before the one at the door; everything else is measured at the door. */
const promiseOf = sql`case when n.place = 'atSupplier' then least(n.at, w.deliver_by) else w.deliver_by end`;

/**
 * Pieces that are promised and not there, with why: what is in hand (from its partial index), and what was delivered
 * but waits for an answer to a dispute.
 */
const waiting = (communityId: string) => sql`
  with waiting as (
    select l.order_id, l.product_id, l.supplier_id, o.household_id, ${causeOf} as cause, n.pieces,
           ${promiseOf} as promised_at, n.run_label, n.volunteer_sealed, n.outcome
      from order_lines l
      join orders o on o.community_id = l.community_id and o.id = l.order_id
      join waves w on w.community_id = o.community_id and w.id = o.wave_id
      cross join lateral (${placesInHand}) n
     where l.community_id = ${communityId} and ${isInHand} and n.place <> 'toFetch'
    union all
    select d.order_id, d.product_id, l.supplier_id, d.household_id, 'disputed', d.pieces, w.deliver_by,
           null, null, null
      from disputes d
      join order_lines l on l.community_id = d.community_id and l.order_id = d.order_id
           and l.product_id = d.product_id
      join orders o on o.community_id = d.community_id and o.id = d.order_id
      join waves w on w.community_id = o.community_id and w.id = o.wave_id
     where d.community_id = ${communityId} and is_open_dispute(d.answered_at, d.withdrawn_at))`;

/** Those of them that are promised until an hour from now. */
const delayed = (communityId: string, now: Date, cause: DelayCause | undefined) => sql`
  ${waiting(communityId)},
  due as (
    select * from waiting
     where promised_at <= ${new Date(now.getTime() + HOUR_MS)}
       and (${cause ?? null}::text is null or cause = ${cause ?? null}::text))`;

/** Pieces whose promise is past, line by line with why: for whoever counts them beside other things. */
export const dueNow = (communityId: string, now: Date) =>
  sql`${delayed(communityId, now, undefined)} select * from due where promised_at <= ${now}`;

/** Orders of which something is in hand, and the first of its promises: for whoever counts them by day. */
export const notThere = (communityId: string) => sql`
  ${waiting(communityId)}
  select order_id, min(promised_at) as promised_at from waiting where cause <> 'disputed' group by order_id`;

interface Wanted {
  communityId: string;
  now: Date;
  cause: DelayCause | undefined;
  after: Cursor | null;
  limit: number;
}

/** Orders with delayed pieces, the oldest promise first. */
export async function list(
  db: Database,
  { communityId, now, cause, after, limit }: Wanted,
): Promise<DelayedRow[]> {
  const { rows } = await sql<DelayedRow>`
    ${delayed(communityId, now, cause)},
    page as (
      select order_id, household_id, min(promised_at) as promised_at from due group by order_id, household_id
      having ${after?.id ?? null}::uuid is null
          or (min(promised_at), order_id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
       order by min(promised_at), order_id limit ${limit})
    select g.order_id, g.household_id, g.promised_at,
           h.label as place_label,
           (select json_agg(json_build_object('cause', u.cause, 'pieces', u.pieces, 'name', p.name,
                     'measure', p.measure, 'supplierName', s.name, 'runLabel', u.run_label,
                     'volunteerSealed', u.volunteer_sealed, 'outcome', u.outcome) order by u.cause, p.position, p.id)
              from due u
              join products p on p.community_id = ${communityId} and p.id = u.product_id
              join suppliers s on s.community_id = ${communityId} and s.id = u.supplier_id
             where u.order_id = g.order_id) as pieces
      from page g
      join doors h on h.community_id = ${communityId} and h.household_id = g.household_id
     order by g.promised_at, g.order_id`.execute(db);
  return rows;
}

export interface CauseCount {
  /** Null: in all. */
  cause: DelayCause | null;
  households: number;
  pieces: number;
}

/** 户 and 份 in all and by cause; the row with all of them comes first. */
export async function countByCause(db: Database, communityId: string, now: Date): Promise<CauseCount[]> {
  const { rows } = await sql<CauseCount>`
    ${delayed(communityId, now, undefined)}
    select cause, count(distinct household_id)::int as households, coalesce(sum(pieces), 0)::int as pieces
      from due group by grouping sets ((), (cause)) order by cause nulls first`.execute(db);
  return rows;
}
