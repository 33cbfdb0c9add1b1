import { sql } from 'kysely';
import type { Community } from '@/contract/communities';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';

export interface CommunityRow extends Omit<Community, 'createdAt'> {
  createdAt: Date;
}

export async function listNewestFirst(
  db: Database,
  after: Cursor | null,
  limit: number,
): Promise<CommunityRow[]> {
  const { rows } = await sql<CommunityRow>`
    select c.id, c.name, t.name as team_name, k.name as county_name, c.is_preparing,
           c.created_at
      from communities c join teams t on t.id = c.team_id join counties k on k.id = t.county_id
     where ${after?.at ?? null}::timestamptz is null
        or (c.created_at, c.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
     order by c.created_at desc, c.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Answers false when another community has the name. */
export async function add(
  db: Database,
  one: { id: string; teamId: string; name: string; isPreparing: boolean; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into communities (id, team_id, name, is_preparing, created_at)
    values (${one.id}, ${one.teamId}, ${one.name}, ${one.isPreparing}, ${one.now})
    on conflict (name) do nothing`.execute(db);
  return numAffectedRows === 1n;
}

/** Answers false when another community has the name. */
export async function rename(db: Database, id: string, name: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update communities set name = ${name}
     where id = ${id} and not exists (select from communities where name = ${name} and id <> ${id})`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/** Answers false when it was open already. */
export async function open(db: Database, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update communities set is_preparing = false where id = ${id} and is_preparing`.execute(db);
  return numAffectedRows === 1n;
}

/** The team of this name in the county of this name; both are made when they are new. */
export async function teamOf(
  db: Database,
  {
    countyName,
    teamName,
    ids,
  }: { countyName: string; teamName: string; ids: { county: string; team: string } },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with county as (
      insert into counties (id, name) values (${ids.county}, ${countyName})
      on conflict (name) do update set name = excluded.name returning id)
    insert into teams (id, county_id, name) select ${ids.team}, id, ${teamName} from county
    on conflict (county_id, name) do update set name = excluded.name returning id`.execute(db);
  const [team] = rows;
  if (!team) throw new Error('the team was neither found nor made');
  return team.id;
}
