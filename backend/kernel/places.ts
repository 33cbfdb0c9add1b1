import type { PlaceLevel } from '@/contract/org';
import type { Tier } from '@/contract/procedure';
import { sql } from 'kysely';
import type { Database } from '../db/database';

/** Where a place hangs in the tree county → team → community → building → entrance → household. */
export interface AnyPath {
  countyId: string;
  teamId: string | null;
  communityId: string | null;
  buildingId: string | null;
  entranceId: string | null;
  householdId: string | null;
}

/** The ids of a checked input: of a community and below, or of a tier above. */
export type AimedIds = Partial<PlaceIds>;

/** The path of a community or of a place in one. */
export interface PlacePath extends AnyPath {
  teamId: string;
  communityId: string;
}

/** The ids of a place above communities. */
export interface TierIds {
  countyId?: string | null;
  teamId?: string | null;
}

/** The ids that a call names; only the deepest one counts. */
export interface PlaceIds extends TierIds {
  communityId: string;
  buildingId?: string | null;
  entranceId?: string | null;
  householdId?: string | null;
}

/** The path of a place, or undefined when there is no such place (or not in this community). */
export async function findPath(db: Database, place: PlaceIds): Promise<PlacePath | undefined> {
  const { rows } = await sql<PlacePath>`/* kept */
    select t.county_id, t.id as team_id, c.id as community_id,
           p.building_id, p.entrance_id, p.household_id
      from communities c join teams t on t.id = c.team_id
      join ${belowCommunity(place)} p on true
     where c.id = ${place.communityId}`.execute(db);
  return rows[0];
}

/** The path of a team or a county, or undefined when there is no such tier. */
export async function findTierPath(db: Database, tier: Tier, ids: TierIds): Promise<AnyPath | undefined> {
  const { rows } = await (
    tier === 'team'
      ? sql<
          Pick<AnyPath, 'countyId' | 'teamId'>
        >`select county_id, id as team_id from teams where id = ${ids.teamId}`
      : sql<
          Pick<AnyPath, 'countyId' | 'teamId'>
        >`select id as county_id, null as team_id from counties where id = ${ids.countyId}`
  ).execute(db);
  return rows[0] && { ...rows[0], communityId: null, buildingId: null, entranceId: null, householdId: null };
}

function belowCommunity({ communityId, buildingId, entranceId, householdId }: PlaceIds) {
  // Asked at every call: of the tables, for the view doors reads the building too.
  if (householdId)
    return sql`(select e.building_id, h.entrance_id, h.id as household_id from households h
      join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
      where h.community_id = ${communityId} and h.id = ${householdId})`;
  if (entranceId)
    return sql`(select building_id, id as entrance_id, null::uuid as household_id from entrances
      where community_id = ${communityId} and id = ${entranceId})`;
  if (buildingId)
    return sql`(select id as building_id, null::uuid as entrance_id, null::uuid as household_id from buildings
      where community_id = ${communityId} and id = ${buildingId})`;
  return sql`(select null::uuid as building_id, null::uuid as entrance_id, null::uuid as household_id)`;
}

/** Whether the household of a place has moved out or was merged into another. */
export async function hasEnded(db: Database, { communityId, householdId }: AimedIds): Promise<boolean> {
  const { rows } = await sql<{ hasEnded: boolean }>`
    select ended_at is not null as has_ended from households
     where community_id = ${communityId} and id = ${householdId}`.execute(db);
  return rows[0]?.hasEnded ?? false;
}

/** A place to be named; `level` says which of the ids counts. */
export interface NamedPlace {
  level: PlaceLevel;
  countyId?: string | null;
  teamId?: string | null;
  communityId?: string | null;
  buildingId?: string | null;
  entranceId?: string | null;
  householdId?: string | null;
}

interface PlaceName {
  /** "10号楼 1单元 502", "10号楼 1单元", "10号楼", or the name of the tier; empty when there is no such place. */
  label: string;
  communityName: string | null;
}

/** What people call the places, in the order given, in one query. */
export async function placeNames(db: Database, places: readonly NamedPlace[]): Promise<PlaceName[]> {
  const numbered = JSON.stringify(places.map((place, at) => ({ ...idsOf(place), at })));
  const { rows } = await sql<PlaceName>`
    select c.name as community_name, coalesce(case p.level
             when 'installation' then '全部小区'
             when 'county' then k.name
             when 'team' then t.name
             when 'community' then c.name
             when 'building' then building_name(b.building_no)
             when 'entrance' then e.label
             when 'household' then h.label
           end, '') as label
      from jsonb_to_recordset(${numbered}::jsonb) as p (at integer, level text, "countyId" uuid, "teamId" uuid,
             "communityId" uuid, "buildingId" uuid, "entranceId" uuid, "householdId" uuid)
      left join counties k on k.id = p."countyId"
      left join teams t on t.id = p."teamId"
      left join communities c on c.id = p."communityId"
      left join doors h on h.community_id = p."communityId" and h.household_id = p."householdId"
      left join entrance_places e on e.community_id = p."communityId" and e.entrance_id = p."entranceId"
      left join buildings b on b.community_id = p."communityId" and b.id = p."buildingId"
     order by p.at`.execute(db);
  return rows;
}

const idsOf = ({
  level,
  countyId,
  teamId,
  communityId,
  buildingId,
  entranceId,
  householdId,
}: NamedPlace) => ({
  level,
  countyId,
  teamId,
  communityId,
  buildingId,
  entranceId,
  householdId,
});

/** What people call one place. */
export async function placeLabel(
  db: Database,
  level: PlaceLevel,
  place: Omit<NamedPlace, 'level'>,
): Promise<string> {
  const [name] = await placeNames(db, [{ ...place, level }]);
  return name?.label ?? '';
}
