import type { Load, RunKind, RunSummary } from '@/contract/dispatch';
import { beijingParts } from '@/domain/beijing-time';
import { runState } from '@/domain/drop-offs';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import type { Cursor } from '../../../kernel/paging';
import type { Whence } from '../../orders/public';

interface NewRun {
  communityId: string;
  id: string;
  createdAt: Date;
  createdBy: string;
  kind: RunKind;
  /** Where it was loaded; null: it follows from its buildings. */
  from: Whence | null;
}

/** Adds a run with the next number of its day; two at once wait for each other on the day's lock. */
export async function add(
  db: Database,
  { communityId, id, createdAt, createdBy, kind, from }: NewRun,
): Promise<void> {
  const day = dayOf(createdAt);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`run:${communityId}:${day}`}, 0))`.execute(db);
  await sql`
    insert into delivery_runs (community_id, id, run_no, made_on, created_at, created_by, kind, leaves_from, station_id)
    select ${communityId}, ${id}, coalesce(max(run_no), 0) + 1, ${day}, ${createdAt}, ${createdBy}, ${kind},
           ${from?.place ?? null}, ${from?.stationId ?? null}::uuid
      from delivery_runs where community_id = ${communityId} and made_on = ${day}`.execute(db);
}

const two = (count: number): string => String(count).padStart(2, '0');

function dayOf(moment: Date): string {
  const { year, month, date } = beijingParts(moment.toISOString());
  return `${year}-${two(month)}-${two(date)}`;
}

export interface RunRow {
  id: string;
  kind: RunKind;
  runNo: number;
  madeOn: string;
  createdAt: Date;
  volunteerId: string | null;
  volunteerSealed: string | null;
  acceptedAt: Date | null;
  departedAt: Date | null;
  finishedAt: Date | null;
  buildingNos: string[];
  stationNames: string[];
  households: number;
  settled: number;
  pieces: number;
  load: Load;
}

async function read(db: Database, rest: RawBuilder<unknown>): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`/* kept */
    select r.id, r.kind, r.run_no, r.made_on, r.created_at,
           r.volunteer_id, a.name_sealed as volunteer_sealed, r.accepted_at,
           r.departed_at, r.finished_at, n.households, n.settled, n.building_nos, n.pieces, n.load,
           coalesce(r.station_names, n.stations_now) as station_names
      from delivery_runs r
      left join accounts a on a.id = r.volunteer_id
      left join lateral (
        select count(*)::int as households, count(f.outcome)::int as settled,
               coalesce(array_agg(distinct h.building_no), '{}') as building_nos,
               coalesce(array_agg(distinct g.name) filter (where g.name is not null), '{}') as stations_now,
               coalesce(sum(x.pieces), 0)::int as pieces,
               json_build_object('grams', coalesce(sum(x.grams), 0),
                                 'unweighed', coalesce(sum(x.unweighed), 0)::int) as load
          from drop_offs f
          cross join lateral (
            select sum(l.quantity) as pieces, sum(l.quantity::bigint * p.weight_grams) as grams,
                   sum(l.quantity) filter (where p.weight_grams is null) as unweighed
              from drop_off_lines l
              join products p on p.community_id = l.community_id and p.id = l.product_id
             where l.community_id = f.community_id and l.drop_off_id = f.id) x
          join doors h on h.community_id = f.community_id and h.household_id = f.household_id
          left join building_group_members m on m.community_id = h.community_id and m.building_id = h.building_id
               and m.kind = 'station'
          left join building_groups g on g.community_id = m.community_id and g.id = m.group_id
         where f.community_id = r.community_id and f.run_id = r.id) n on true
     where ${rest}`.execute(db);
  return rows;
}

export async function find(db: Database, communityId: string, runId: string): Promise<RunRow | undefined> {
  const [run] = await read(db, sql`r.community_id = ${communityId} and r.id = ${runId}`);
  return run;
}

/** Newest first; with `onlyFor`, what that volunteer may see: open runs, the own, and what is fetched now. */
export const listNewestFirst = (
  db: Database,
  communityId: string,
  onlyFor: string | null,
  after: Cursor | null,
  limit: number,
): Promise<RunRow[]> =>
  read(
    db,
    sql`r.community_id = ${communityId}
        and (${onlyFor}::uuid is null or r.volunteer_id is null or r.volunteer_id = ${onlyFor}::uuid
             or (r.kind = 'pickUp' and r.finished_at is null))
        and (${after?.at ?? null}::timestamptz is null
             or (r.created_at, r.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
        order by r.created_at desc, r.id desc limit ${limit}`,
  );

/** What people call a run on its day. */
export const labelOf = ({ runNo }: Pick<RunRow, 'runNo'>): string => `第 ${runNo} 趟`;

/** A run as the client gets it. */
export const toSummary = (ctx: Context, run: RunRow): RunSummary => ({
  id: run.id,
  kind: run.kind,
  label: labelOf(run),
  state: runState(run),
  buildingNos: [...run.buildingNos].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
  stationNames: run.stationNames,
  households: run.households,
  settled: run.settled,
  pieces: run.pieces,
  load: run.load,
  volunteerId: run.volunteerId,
  volunteerName: run.volunteerSealed && ctx.secrets.open(run.volunteerSealed),
  isMine: run.volunteerId === ctx.actor.accountId,
  createdAt: run.createdAt.toISOString(),
  departedAt: run.departedAt?.toISOString() ?? null,
  finishedAt: run.finishedAt?.toISOString() ?? null,
});

/** The first volunteer wins; answers false when somebody else has the run. */
export async function accept(
  db: Database,
  communityId: string,
  runId: string,
  by: string,
  at: Date,
): Promise<boolean> {
  const accepted = await sql`
    update delivery_runs set volunteer_id = ${by}, accepted_at = ${at}
     where community_id = ${communityId} and id = ${runId} and volunteer_id is null`.execute(db);
  return accepted.numAffectedRows === 1n;
}

/** Gives the run to a volunteer, whoever had it before. */
export const assign = (db: Database, communityId: string, runId: string, to: string, at: Date) =>
  sql`update delivery_runs set volunteer_id = ${to}, accepted_at = ${at}
       where community_id = ${communityId} and id = ${runId}`.execute(db);

/** Nobody has the run: it may be taken. */
export const open = (db: Database, communityId: string, runId: string) =>
  sql`update delivery_runs set volunteer_id = null, accepted_at = null
       where community_id = ${communityId} and id = ${runId}`.execute(db);

/** How many unfinished runs each volunteer has. */
export async function countInHand(db: Database, communityId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; runs: number }>`
    select volunteer_id as id, count(*)::int as runs from delivery_runs
     where community_id = ${communityId} and volunteer_id is not null and finished_at is null
     group by 1`.execute(db);
  return new Map(rows.map(({ id, runs }) => [id, runs]));
}

export interface HeldRun {
  kind: RunKind;
  runNo: number;
  createdAt: Date;
  volunteerId: string | null;
  acceptedAt: Date | null;
  departedAt: Date | null;
  finishedAt: Date | null;
}

interface RunHeldWhole extends HeldRun {
  /** The station it leaves from; null: the depot, or nobody looked yet. */
  stationId: string | null;
}

/** Holds a run: doors are recorded beside each other, but never beside its end. */
export async function hold(
  db: Database,
  communityId: string,
  runId: string,
  how: 'to change it' | 'against its end',
): Promise<RunHeldWhole | undefined> {
  const { rows } = await sql<RunHeldWhole>`
    select kind, run_no, station_id, created_at, volunteer_id, accepted_at, departed_at,
           finished_at from delivery_runs
     where community_id = ${communityId} and id = ${runId}
       ${how === 'to change it' ? sql`for update` : sql`for key share`}`.execute(db);
  return rows[0];
}

/**
 * Leaves, and keeps the stations of its buildings by their names of this moment. Where nobody looked where it was loaded, it
 * leaves from the one that serves all of them.
 */
export const depart = (db: Database, communityId: string, runId: string, at: Date) =>
  sql`
    update delivery_runs r set departed_at = ${at}, station_names = n.names,
           station_id = case when r.leaves_from is null then n.one else r.station_id end
      from (select coalesce(array_agg(distinct g.name) filter (where g.id is not null), '{}') as names,
                   case when count(distinct g.id) = 1 and count(*) = count(g.id) then (array_agg(g.id))[1] end as one
              from drop_offs f
              join doors h on h.community_id = f.community_id and h.household_id = f.household_id
              left join building_group_members m on m.community_id = h.community_id
                   and m.building_id = h.building_id and m.kind = 'station'
              left join building_groups g on g.community_id = m.community_id and g.id = m.group_id
             where f.community_id = ${communityId} and f.run_id = ${runId}) n
     where r.community_id = ${communityId} and r.id = ${runId}`.execute(db);

export const finish = (db: Database, communityId: string, runId: string, at: Date) =>
  sql`update delivery_runs set finished_at = ${at} where community_id = ${communityId} and id = ${runId}`.execute(
    db,
  );

/** How many runs somebody has accepted and not finished, anywhere; at a pick-up any helper hands the goods over. */
export async function countHeldBy(db: Database, accountId: string): Promise<number> {
  const { rows } = await sql<{ inHand: number }>`
    select count(*)::int as in_hand from delivery_runs
     where volunteer_id = ${accountId} and finished_at is null and kind <> 'pickUp'`.execute(db);
  return rows[0]?.inHand ?? 0;
}
