import type { CellOutcome, KnockWay, SettledAs } from '@/contract/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { CellPlace } from './cells';

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

type InCampaign = Omit<CellPlace, 'householdId'>;

/**
 * Cells that nobody else changes until the transaction ends, by household; one that has none is missing. They are held in
 * one order: two who hold many wait for each other. Their campaign is not closed before that either: whoever closes it
 * waits, or was first, and then this says so.
 */
export async function holdAll(
  db: Database,
  { communityId, campaignId }: InCampaign,
  householdIds: readonly string[],
): Promise<Map<string, HeldCell>> {
  const { rows } = await sql<HeldCell & { householdId: string }>`/* kept */
    select c.household_id, c.settled_as, c.chosen_knock_id, c.disproved_at, c.closed_at, c.version,
           m.closed_at as campaign_closed_at
      from campaigns m
      join cells c on c.community_id = m.community_id and c.campaign_id = m.id
     where m.community_id = ${communityId} and m.id = ${campaignId} and c.household_id = any(${householdIds}::uuid[])
     order by c.household_id
       for key share of m for update of c`.execute(db);
  return new Map(rows.map(({ householdId, ...cell }) => [householdId, cell]));
}

/** As `holdAll`, of one household. */
export const hold = async (
  db: Database,
  { householdId, ...campaign }: CellPlace,
): Promise<HeldCell | undefined> => (await holdAll(db, campaign, [householdId])).get(householdId);

/** What the facts of a cell come to (src/domain/cell-of.ts), for the row. */
export interface CellValues {
  householdId: string;
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
  /** The number of its last change. */
  version: number;
}

/**
 * Writes what the facts of held cells come to, each household once. A cell that was signed off or settled by rule stays
 * closed as that while no fact closes it; a fact that does takes its place.
 */
export const putAll = (
  db: Database,
  campaign: InCampaign,
  put: { cells: readonly CellValues[]; now: Date },
) => puttingAll(campaign, put).execute(db);

/** The statement of `putAll`, for whoever writes the facts and what they come to in one message. */
export const puttingAll = (
  { communityId, campaignId }: InCampaign,
  { cells, now }: { cells: readonly CellValues[]; now: Date },
) =>
  sql`
    update cells c set
      outcome = x.outcome, way = x.way, attempts = x.attempts, tried_parts = x."triedParts",
      phone_tries = x."phoneTries", kin_tries = x."kinTries", last_attempt_at = x."lastAttemptAt",
      is_provisional = x."isProvisional", is_contested = x."isContested",
      needs_home_service = x."needsHomeService", people_seen = x."peopleSeen",
      settled_as = case when x."closedAt" is null then c.settled_as end,
      reason_sealed = case when x."closedAt" is null then c.reason_sealed end,
      closed_at = coalesce(x."closedAt", case when c.settled_as is not null then c.closed_at end),
      closed_by = case when x."closedAt" is not null then x."closedBy"
                       when c.settled_as is not null then c.closed_by end,
      version = x.version, changed_at = ${now}
     from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
       as x ("householdId" uuid, outcome text, way text, "closedAt" timestamptz, "closedBy" uuid, attempts smallint,
             "triedParts" smallint, "phoneTries" smallint, "kinTries" smallint, "lastAttemptAt" timestamptz,
             "isProvisional" boolean, "isContested" boolean, "needsHomeService" boolean, "peopleSeen" smallint,
             version integer)
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId} and c.household_id = x."householdId"`;
