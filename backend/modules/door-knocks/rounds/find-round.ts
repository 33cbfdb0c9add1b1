import type { RoundKind } from '@/contract/campaigns';
import type { Round } from '@/contract/door-knocks';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import type { RoundRow } from './rounds';

interface Place {
  communityId: string;
  campaignId: string;
}

interface Row extends RoundRow {
  kind: RoundKind;
  number: number;
  title: string;
  deadlineAt: Date;
  closedAt: Date | null;
  hasDoors: boolean;
  areThere: boolean;
}

/**
 * Asked at every knock, so it is one question: the campaign, its rules, whether it has doors at an entrance, and whether
 * some households live there.
 */
async function findRow(
  db: Database,
  { communityId, campaignId, entranceId }: Place & { entranceId: string | null },
  householdIds: readonly string[],
): Promise<Row> {
  const { rows } = await sql<Row>`/* kept */
    select m.kind, m.number, m.title, m.deadline_at, m.closed_at, r.form, r.success, r.buttons, r.cloned_from,
           exists (select from households h
                     join cells c on c.community_id = h.community_id and c.household_id = h.id
                      and c.campaign_id = ${campaignId}
                    where h.community_id = ${communityId} and h.entrance_id = ${entranceId}) as has_doors,
           not exists (select from unnest(${householdIds}::uuid[]) as x (id)
                        where not exists (select from households h
                                           where h.community_id = ${communityId} and h.id = x.id
                                             and h.entrance_id = ${entranceId})) as are_there
      from campaigns m
      join rounds r on r.community_id = m.community_id and r.campaign_id = m.id
     where m.community_id = ${communityId} and m.id = ${campaignId}`.execute(db);
  const [row] = rows;
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

interface Found {
  round: Round;
  clonedFrom: string | null;
}

function toFound(
  campaignId: string,
  { clonedFrom, hasDoors: _here, areThere: _there, deadlineAt, closedAt, ...rest }: Row,
): Found {
  const times = { deadlineAt: deadlineAt.toISOString(), closedAt: closedAt?.toISOString() ?? null };
  return { round: { campaignId, ...rest, ...times }, clonedFrom };
}

/** A round as the client gets it, and the round of which it is a copy. Refuses NOT_FOUND. */
export const findRound = async (db: Database, place: Place): Promise<Found> =>
  toFound(place.campaignId, await findRow(db, { ...place, entranceId: null }, []));

/**
 * As `findRound`, of one that has doors at the entrance by which the caller came in, where these households live too: the
 * right to call is one at an entrance. Refuses NOT_FOUND.
 */
export async function findRoundAt(
  db: Database,
  place: Place & { entranceId: string },
  householdIds: readonly string[] = [],
): Promise<Found> {
  const row = await findRow(db, place, householdIds);
  if (!row.hasDoors || !row.areThere) throw new Refusal('NOT_FOUND');
  return toFound(place.campaignId, row);
}
