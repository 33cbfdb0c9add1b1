import type { CellOutcome, KnockWay, SettledAs } from '@/contract/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** The place of a cell. */
export interface CellPlace {
  communityId: string;
  campaignId: string;
  householdId: string;
}

/** Makes cells for households that have none in the campaign; answers how many are new. */
export async function add(
  db: Database,
  { communityId, campaignId }: Omit<CellPlace, 'householdId'>,
  {
    householdIds,
    origin,
    now,
  }: { householdIds: readonly string[]; origin: 'opened' | 'cameLater'; now: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into cells (community_id, campaign_id, household_id, origin, changed_at)
    select ${communityId}, ${campaignId}, x.id, ${origin}, ${now}
      from unnest(${householdIds}::uuid[]) as x (id)
    on conflict (community_id, campaign_id, household_id) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** What a cell has beside its facts. */
export interface HeldCell {
  settledAs: SettledAs | null;
  chosenKnockId: string | null;
  disprovedAt: Date | null;
  closedAt: Date | null;
  version: number;
  /** Known for sure: whoever holds a cell keeps its campaign from being closed meanwhile. */
  campaignClosedAt: Date | null;
}

/**
 * A cell that nobody else changes until the transaction ends; undefined where the household has none. Its campaign is not
 * closed before that either: whoever closes it waits, or was first, and then this says so.
 */
export async function hold(
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
): Promise<HeldCell | undefined> {
  const { rows } = await sql<HeldCell>`
    select c.settled_as, c.chosen_knock_id, c.disproved_at, c.closed_at, c.version, m.closed_at as campaign_closed_at
      from campaigns m
      join cells c on c.community_id = m.community_id and c.campaign_id = m.id
     where m.community_id = ${communityId} and m.id = ${campaignId} and c.household_id = ${householdId}
       for key share of m for update of c`.execute(db);
  return rows[0];
}

/** What its facts come to (src/domain/cell-of.ts), for the row. */
export interface CellValues {
  outcome: CellOutcome | null;
  way: KnockWay | null;
  closedAt: string | null;
  closedBy: string | null;
  attempts: number;
  triedParts: number;
  phoneTries: number;
  kinTries: number;
  lastAttemptAt: string | null;
  isProvisional: boolean;
  isContested: boolean;
  needsHomeService: boolean;
  peopleSeen: number | null;
}

/**
 * Writes what the facts of a held cell come to. A cell that was signed off or settled by rule stays closed as that while
 * no fact closes it; a fact that does takes its place.
 */
export const put = (
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
  { version, now, ...cell }: CellValues & { version: number; now: Date },
) =>
  sql`
    update cells set
      outcome = ${cell.outcome}, way = ${cell.way}, attempts = ${cell.attempts}, tried_parts = ${cell.triedParts},
      phone_tries = ${cell.phoneTries}, kin_tries = ${cell.kinTries}, last_attempt_at = ${cell.lastAttemptAt},
      is_provisional = ${cell.isProvisional}, is_contested = ${cell.isContested},
      needs_home_service = ${cell.needsHomeService}, people_seen = ${cell.peopleSeen}::smallint,
      settled_as = case when ${cell.closedAt}::timestamptz is null then settled_as end,
      reason_sealed = case when ${cell.closedAt}::timestamptz is null then reason_sealed end,
      closed_at = coalesce(${cell.closedAt}::timestamptz, case when settled_as is not null then closed_at end),
      closed_by = case when ${cell.closedAt}::timestamptz is not null then ${cell.closedBy}::uuid
                       when settled_as is not null then closed_by end,
      version = ${version}, changed_at = ${now}
     where community_id = ${communityId} and campaign_id = ${campaignId} and household_id = ${householdId}`.execute(
    db,
  );

/** Closes a held, open cell without a fact of its own. */
export const settle = (
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
  how: { settledAs: SettledAs; by: string | null; reasonSealed: string | null; now: Date },
) =>
  sql`
    update cells set settled_as = ${how.settledAs}, reason_sealed = ${how.reasonSealed}, closed_at = ${how.now},
           closed_by = ${how.by}, changed_at = ${how.now}
     where community_id = ${communityId} and campaign_id = ${campaignId} and household_id = ${householdId}
       and closed_at is null`.execute(db);

/** Closes open cells whose households are not there any more. */
export const settleGone = (
  db: Database,
  { communityId, campaignId }: Omit<CellPlace, 'householdId'>,
  { householdIds, settledAs, now }: { householdIds: readonly string[]; settledAs: SettledAs; now: Date },
) =>
  sql`
    update cells set settled_as = ${settledAs}, closed_at = ${now}, changed_at = ${now}
     where community_id = ${communityId} and campaign_id = ${campaignId} and closed_at is null
       and household_id = any(${householdIds}::uuid[])`.execute(db);

/** Closes all open cells of a campaign that needs nobody any more. */
export const settleOpen = (
  db: Database,
  { communityId, campaignId }: Omit<CellPlace, 'householdId'>,
  { settledAs, by, now }: { settledAs: 'superseded' | 'withdrawn'; by: string; now: Date },
) =>
  sql`
    update cells set settled_as = ${settledAs}, closed_at = ${now}, closed_by = ${by}, changed_at = ${now}
     where community_id = ${communityId} and campaign_id = ${campaignId} and closed_at is null`.execute(db);

/** Households with an open cell that have ended. */
export async function listGone(
  db: Database,
  { communityId, campaignId }: Omit<CellPlace, 'householdId'>,
): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    select c.household_id from cells c
      join households h on h.community_id = c.community_id and h.id = c.household_id and h.ended_at is not null
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId} and c.closed_at is null`.execute(
    db,
  );
  return rows.map(({ householdId }) => householdId);
}

/** Households of the community that have no cell in the campaign. */
export async function listWithout(
  db: Database,
  { communityId, campaignId }: Omit<CellPlace, 'householdId'>,
): Promise<{ householdId: string }[]> {
  const { rows } = await sql<{ householdId: string }>`
    select h.id as household_id from households h
     where h.community_id = ${communityId} and h.ended_at is null
       and not exists (select from cells c
                        where c.community_id = ${communityId} and c.campaign_id = ${campaignId}
                          and c.household_id = h.id)`.execute(db);
  return rows;
}

/** Of two contradicting facts the one that a person chose; the facts are to be asked again afterwards. */
export const choose = (db: Database, { communityId, campaignId, householdId }: CellPlace, knockId: string) =>
  sql`
    update cells set chosen_knock_id = ${knockId}
     where community_id = ${communityId} and campaign_id = ${campaignId} and household_id = ${householdId}`.execute(
    db,
  );

/** Somebody ordered where nobody was said to live; the facts are to be asked again afterwards. */
export const disprove = (db: Database, { communityId, campaignId, householdId }: CellPlace, at: Date) =>
  sql`
    update cells set disproved_at = ${at}
     where community_id = ${communityId} and campaign_id = ${campaignId} and household_id = ${householdId}`.execute(
    db,
  );
