import type { Audience } from '@/contract/audience';
import type { CampaignCounts, CampaignKind } from '@/contract/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../db/database';

export interface NewCampaign {
  communityId: string;
  id: string;
  kind: CampaignKind;
  title: string;
  audience: Audience;
  openedCells: number;
  deadlineAt: Date;
  openedAt: Date;
  openedBy: string;
  isExercise: boolean;
}

export interface CampaignRow {
  id: string;
  kind: CampaignKind;
  isExercise: boolean;
  number: number;
  title: string;
  openedAt: Date;
  deadlineAt: Date;
  closedAt: Date | null;
  openedCells: number;
  closedCounts: CampaignCounts | null;
}

const columns = sql.raw(
  `c.id, c.kind, c.is_exercise, c.number, c.title, c.opened_at, c.deadline_at,
   c.closed_at, c.opened_cells, c.closed_counts`,
);

/** The number that the next campaign of a kind will have. */
export async function nextNumber(db: Database, communityId: string, kind: CampaignKind): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(c.number), 0) + 1 as next from campaigns c
     where c.community_id = ${communityId} and c.kind = ${kind}`.execute(db);
  return rows[0]?.next ?? 1;
}

/** Writes a campaign with the next number of its kind; of two that open at once the kernel runs one again. */
export async function insert(db: Database, one: NewCampaign): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into campaigns (community_id, id, kind, number, title, audience, opened_cells, deadline_at, opened_at, opened_by,
                           is_exercise)
    values (${one.communityId}, ${one.id}, ${one.kind},
            (select coalesce(max(c.number), 0) + 1 from campaigns c
              where c.community_id = ${one.communityId} and c.kind = ${one.kind}),
            ${one.title}, ${JSON.stringify(one.audience)}::jsonb, ${one.openedCells}, ${one.deadlineAt},
            ${one.openedAt}, ${one.openedBy}, ${one.isExercise})
    returning number`.execute(db);
  return rows[0]?.number ?? 0;
}

/** A campaign, or undefined when there is none of this id. */
export async function find(db: Database, communityId: string, id: string): Promise<CampaignRow | undefined> {
  const { rows } = await sql<CampaignRow>`
    select ${columns} from campaigns c where c.community_id = ${communityId} and c.id = ${id}`.execute(db);
  return rows[0];
}

/** For whom a campaign was opened, or undefined when there is none of this id. */
export async function findAudience(
  db: Database,
  communityId: string,
  id: string,
): Promise<Audience | undefined> {
  const { rows } = await sql<{ audience: Audience }>`
    select c.audience from campaigns c where c.community_id = ${communityId} and c.id = ${id}`.execute(db);
  return rows[0]?.audience;
}

/** A campaign with its audience; others who would close it or look after its cells wait. */
export async function hold(
  db: Database,
  communityId: string,
  id: string,
): Promise<(CampaignRow & { audience: Audience }) | undefined> {
  const { rows } = await sql<CampaignRow & { audience: Audience }>`
    select ${columns}, c.audience from campaigns c
     where c.community_id = ${communityId} and c.id = ${id} for update`.execute(db);
  return rows[0];
}

/**
 * The audience of a campaign that is not closed, to look after its cells; knocks go on meanwhile. Undefined when it is
 * closed, or somebody else holds it.
 */
export async function holdLive(
  db: Database,
  communityId: string,
  id: string,
): Promise<(Pick<CampaignRow, 'id' | 'kind' | 'deadlineAt'> & { audience: Audience }) | undefined> {
  const { rows } = await sql<Pick<CampaignRow, 'id' | 'kind' | 'deadlineAt'> & { audience: Audience }>`
    select c.id, c.kind, c.deadline_at, c.audience from campaigns c
     where c.community_id = ${communityId} and c.id = ${id} and c.closed_at is null
       for no key update skip locked`.execute(db);
  return rows[0];
}

/**
 * Campaigns that are not closed and whose cells are to be looked after, of all communities: a household of theirs has
 * ended, or one of the community has no cell (also such as the audience never meant); the newest first. Takes no lock.
 */
export async function listToKeep(db: Database): Promise<{ communityId: string; id: string }[]> {
  const { rows } = await sql<{ communityId: string; id: string }>`
    select m.community_id, m.id from campaigns m
     where m.closed_at is null
       and (exists (select from households h
                     where h.community_id = m.community_id and h.ended_at is null
                       and not exists (select from cells c
                                        where c.community_id = m.community_id and c.campaign_id = m.id
                                          and c.household_id = h.id))
            or exists (select from cells c
                         join households h on h.community_id = c.community_id and h.id = c.household_id
                        where c.community_id = m.community_id and c.campaign_id = m.id and c.closed_at is null
                          and h.ended_at is not null))
     order by m.community_id, m.opened_at desc, m.id limit 50000`.execute(db);
  return rows;
}

/** Campaigns of a community, those that are not closed first, then the newest. */
export async function list(
  db: Database,
  communityId: string,
  { kinds, offset, limit }: { kinds: readonly CampaignKind[]; offset: number; limit: number },
): Promise<CampaignRow[]> {
  const { rows } = await sql<CampaignRow>`
    select ${columns} from campaigns c
     where c.community_id = ${communityId} and c.kind = any(${kinds}::text[])
     order by c.closed_at is not null, c.opened_at desc, c.id
     limit ${limit + 1} offset ${offset}`.execute(db);
  return rows;
}

/** Closes a campaign that is held, with its numbers as they stand. */
export const close = (
  db: Database,
  communityId: string,
  id: string,
  { by, at, counts }: { by: string; at: Date; counts: CampaignCounts },
) =>
  sql`
    update campaigns set closed_at = ${at}, closed_by = ${by}, closed_counts = ${JSON.stringify(counts)}::jsonb
     where community_id = ${communityId} and id = ${id}`.execute(db);
