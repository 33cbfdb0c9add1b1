import type { listSilent as procedure, SilentHousehold } from '@/contract/campaign-lists';
import { maskName } from '@/domain/mask';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageByRank, readRanked, type RankedCursor } from '../../../kernel/ranked-page';
import { openName } from '../../../kernel/sealed-name';
import { ownersAt, ownersOf, type Owners } from './owners';

/** Deliveries this far back still say that nobody opens. */
const LOOKED_BACK_MS = 14 * 24 * 3_600_000;

interface Row {
  rank: number;
  householdId: string;
  entranceId: string;
  buildingId: string;
  placeLabel: string;
  nameSealed: string | null;
  hasCare: boolean;
  campaigns: string[];
  attempts: number;
  unopenedDeliveries: number;
  lastAttemptAt: Date | null;
}

/**
 * Who is silent in several things at once. First whoever was tried in vain by the most (campaigns and deliveries), then
 * who is open in the most, then who was tried the most often. A household that changes its place while somebody turns
 * pages may come twice or be on a page that is past; no other is skipped.
 */
export const listSilent: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const found = await listRanked(ctx, { communityId, after: readRanked(cursor), limit });
  const { rows, next } = pageByRank(found, limit, ({ rank, householdId: id }) => ({ rank, id }));
  const owners = await ownersOf(ctx, communityId);
  return { rows: rows.map((row) => toSilent(ctx, row, owners)), next };
};

async function listRanked(
  { db, now }: Context,
  { communityId, after, limit }: { communityId: string; after: RankedCursor | null; limit: number },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with silent as (
      select c.household_id, count(*)::int as open, count(*) filter (where c.attempts > 0)::int as tried,
             sum(c.attempts)::int as attempts, max(c.last_attempt_at) as last_at,
             (array_agg(m.title order by m.opened_at, m.id))[1:50] as titles
        from campaigns m
        join cells c on c.community_id = m.community_id and c.campaign_id = m.id and c.closed_at is null
       where m.community_id = ${communityId} and m.closed_at is null and not m.is_exercise and m.opened_at <= ${now}
       group by c.household_id),
    unopened as (
      select f.household_id, count(*)::int as many, max(f.happened_at) as last_at from drop_offs f
       where f.community_id = ${communityId} and f.outcome = 'noAnswer'
         and f.confirmed_at >= ${new Date(now.getTime() - LOOKED_BACK_MS)}
       group by f.household_id),
    ranked as (
      select household_id, coalesce(s.titles, '{}') as titles, coalesce(s.attempts, 0) as attempts,
             coalesce(u.many, 0) as unopened, greatest(s.last_at, u.last_at) as last_at,
             (coalesce(s.tried, 0) + coalesce(u.many, 0)) * 1000000 + coalesce(s.open, 0) * 1000
               + least(coalesce(s.attempts, 0), 999) as rank
        from silent s full join unopened u using (household_id)
       where s.open > 1 or u.many > 0)
    select k.rank, d.household_id, d.entrance_id, d.building_id, d.label as place_label,
           (select r.name_sealed from residents r
             where r.community_id = ${communityId} and r.household_id = d.household_id
               and r.relation = 'householder' and r.ended_at is null) as name_sealed,
           exists (select from care_flags c
                    where c.community_id = ${communityId} and c.household_id = d.household_id) as has_care,
           k.titles as campaigns, k.attempts, k.unopened as unopened_deliveries, k.last_at as last_attempt_at
      from ranked k
      join doors d on d.community_id = ${communityId} and d.household_id = k.household_id and d.ended_at is null
     where ${after?.rank ?? null}::int is null
        or (-k.rank, d.household_id) > (-${after?.rank ?? null}::int, ${after?.id ?? null}::uuid)
     order by k.rank desc, d.household_id limit ${limit + 1}`.execute(db);
  return rows;
}

const toSilent = (
  { secrets }: Context,
  { rank: _rank, buildingId, nameSealed, lastAttemptAt, ...row }: Row,
  owners: Owners,
): SilentHousehold => ({
  ...row,
  householderName: nameSealed && maskName(openName(secrets, nameSealed).name),
  lastAttemptAt: lastAttemptAt?.toISOString() ?? null,
  owners: ownersAt(owners, { entranceId: row.entranceId, buildingId }),
});
