import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Place {
  communityId: string;
  campaignId: string;
}

/** A person with doors that they closed, and have not been drawn yet. */
export interface Lot {
  accountId: string;
  lot: number;
}

/** Whose doors can be drawn: not of whoever draws, nor what a household said itself. */
export async function listLots(
  db: Database,
  { communityId, campaignId }: Place,
  sampler: string,
): Promise<Lot[]> {
  const { rows } = await sql<Lot>`
    select c.closed_by as account_id, count(*)::int as lot from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId} and c.closed_at is not null
       and c.settled_as is null and c.way <> 'self' and c.closed_by <> ${sampler}
       and not exists (select from lot_samples s
                        where s.community_id = ${communityId} and s.campaign_id = ${campaignId}
                          and s.account_id = c.closed_by)
     group by c.closed_by order by c.closed_by limit 300`.execute(db);
  return rows;
}

/** Writes a sample and draws its doors: the same seed draws the same doors of the same lot. Answers how many. */
export async function draw(
  db: Database,
  { communityId, campaignId }: Place,
  one: { id: string; accountId: string; lot: number; seed: string; by: string; at: Date; most: number },
): Promise<number> {
  await sql`
    insert into lot_samples (community_id, id, campaign_id, account_id, seed, lot, drawn_by, drawn_at)
    values (${communityId}, ${one.id}, ${campaignId}, ${one.accountId}, ${one.seed}, ${one.lot}, ${one.by},
            ${one.at})`.execute(db);
  const { numAffectedRows } = await sql`
    insert into lot_sample_doors (community_id, sample_id, household_id, position)
    select ${communityId}, ${one.id}, x.household_id, x.position
      from (select c.household_id,
                   row_number() over (order by md5(${one.seed} || c.household_id::text)) as position
              from cells c
             where c.community_id = ${communityId} and c.campaign_id = ${campaignId}
               and c.closed_by = ${one.accountId} and c.closed_at is not null and c.settled_as is null
               and c.way <> 'self') x
     where x.position <= ${one.most}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

export interface SampleRow {
  sampleId: string;
  accountId: string;
  nameSealed: string;
  lot: number;
  doors: number;
  right: number;
  wrong: number;
  seed: string;
  drawnAt: Date;
}

/** The samples of a round, or the one of this id, with what was found so far. */
export async function list(
  db: Database,
  {
    communityId,
    campaignId,
    sampleId,
  }: { communityId: string; campaignId: string | null; sampleId: string | null },
): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select s.id as sample_id, s.account_id, a.name_sealed, s.lot, count(*)::int as doors,
           count(*) filter (where d.agrees)::int as right, count(*) filter (where not d.agrees)::int as wrong,
           s.seed, s.drawn_at
      from lot_samples s
      join accounts a on a.id = s.account_id
      join lot_sample_doors d on d.community_id = s.community_id and d.sample_id = s.id
     where s.community_id = ${communityId}
       and (s.campaign_id = ${campaignId}::uuid or s.id = ${sampleId}::uuid)
     group by s.id, s.account_id, a.name_sealed, s.lot, s.seed, s.drawn_at
     order by s.drawn_at, s.id limit 300`.execute(db);
  return rows;
}

/** Keeps what was found at a door of a sample; false when somebody has said it before. */
export async function check(
  db: Database,
  { communityId, sampleId, householdId }: { communityId: string; sampleId: string; householdId: string },
  { agrees, by, at }: { agrees: boolean; by: string; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update lot_sample_doors set agrees = ${agrees}, checked_by = ${by}, checked_at = ${at}
     where community_id = ${communityId} and sample_id = ${sampleId} and household_id = ${householdId}
       and agrees is null`.execute(db);
  return numAffectedRows === 1n;
}

/** Whether a door is one of the sample. */
export async function hasDoor(
  db: Database,
  { communityId, sampleId, householdId }: { communityId: string; sampleId: string; householdId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from lot_sample_doors
     where community_id = ${communityId} and sample_id = ${sampleId} and household_id = ${householdId}`.execute(
    db,
  );
  return rows.length > 0;
}
