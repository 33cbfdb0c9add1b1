import type { AudienceTerm } from '@/contract/audience';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { openWave } from '../../orders/public';

/** Who asks, and when: 'no order' is of the wave that is open now. */
export type Asking = Pick<Context, 'db' | 'now' | 'ensuring'>;

type Of<By extends AudienceTerm['by']> = Extract<AudienceTerm, { by: By }>;
type Found = Promise<{ rows: { householdId: string }[] }>;
type Term<By extends AudienceTerm['by']> = (ctx: Asking, communityId: string, term: Of<By>) => Found;

const building: Term<'building'> = ({ db }, communityId, { buildingIds }) =>
  sql<{ householdId: string }>`
    select d.household_id from doors d
     where d.community_id = ${communityId} and d.ended_at is null
       and d.building_id = any(${buildingIds}::uuid[])`.execute(db);

const entrance: Term<'entrance'> = ({ db }, communityId, { entranceIds }) =>
  sql<{ householdId: string }>`
    select h.id as household_id from households h
     where h.community_id = ${communityId} and h.ended_at is null
       and h.entrance_id = any(${entranceIds}::uuid[])`.execute(db);

const group: Term<'group'> = ({ db }, communityId, { groupIds }) =>
  sql<{ householdId: string }>`
    select d.household_id from doors d
     where d.community_id = ${communityId} and d.ended_at is null
       and exists (select from building_group_members m
                    where m.community_id = ${communityId} and m.building_id = d.building_id
                      and m.group_id = any(${groupIds}::uuid[]))`.execute(db);

const level: Term<'level'> = ({ db, now }, communityId, { levels }) =>
  sql<{ householdId: string }>`
    with of_level as materialized (
      select b.id from buildings b
       where b.community_id = ${communityId}
         and control_level_at(b.community_id, b.id, ${now}) = any(${levels}::text[]))
    select d.household_id from doors d
     where d.community_id = ${communityId} and d.ended_at is null
       and d.building_id in (select o.id from of_level o)`.execute(db);

const care: Term<'care'> = ({ db }, communityId, { careFlags }) =>
  sql<{ householdId: string }>`
    select h.id as household_id from households h
     where h.community_id = ${communityId} and h.ended_at is null
       and exists (select from care_flags c
                    where c.community_id = ${communityId} and c.household_id = h.id
                      and c.flag = any(${careFlags}::text[]))`.execute(db);

/** Homes of people who hold a role: those who live there, or act for it, and hold it there or anywhere in the community. */
const role: Term<'role'> = ({ db, now }, communityId, { roles }) =>
  sql<{ householdId: string }>`
    select distinct at_home.household_id
      from role_grants at_home
      join role_grants held on held.community_id = at_home.community_id and held.account_id = at_home.account_id
       and held.role = any(${roles}::text[]) and (held.ends_at is null or held.ends_at > ${now})
     where at_home.community_id = ${communityId} and at_home.household_id is not null
       and (at_home.ends_at is null or at_home.ends_at > ${now})`.execute(db);

const vacant: Term<'vacant'> = ({ db }, communityId) =>
  sql<{ householdId: string }>`
    select h.id as household_id from households h
     where h.community_id = ${communityId} and h.ended_at is null and h.is_vacant`.execute(db);

/** Without an open wave nobody could have ordered: nobody is named. */
const noOrder: Term<'noOrder'> = async (ctx, communityId) => {
  const wave = await openWave(ctx, communityId);
  return sql<{ householdId: string }>`
    select h.id as household_id from households h
     where h.community_id = ${communityId} and h.ended_at is null and not h.is_vacant
       and ${wave?.id ?? null}::uuid is not null
       and not exists (select from orders o
                        where o.community_id = ${communityId} and o.household_id = h.id
                          and o.wave_id = ${wave?.id ?? null} and o.cancelled_at is null)`.execute(ctx.db);
};

const openIn: Term<'openIn'> = ({ db }, communityId, { campaignId }) =>
  sql<{ householdId: string }>`
    select c.household_id from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId}
       and c.closed_at is null`.execute(db);

const cellIn: Term<'cellIn'> = ({ db }, communityId, { campaignId }) =>
  sql<{ householdId: string }>`
    select c.household_id from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId}`.execute(db);

const terms: { [By in AudienceTerm['by']]: Term<By> } = {
  building,
  entrance,
  group,
  level,
  care,
  role,
  vacant,
  noOrder,
  openIn,
  cellIn,
};

/** The households that one condition of an audience names now; a place that is not there names nobody. */
export async function termHouseholds<By extends AudienceTerm['by']>(
  ctx: Asking,
  communityId: string,
  term: Of<By>,
): Promise<Set<string>> {
  const named: Term<By> = terms[term.by];
  const { rows } = await named(ctx, communityId, term);
  return new Set(rows.map(({ householdId }) => householdId));
}
