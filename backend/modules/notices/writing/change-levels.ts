import type { NoticeFacts } from '@/contract/notice-kinds';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { setLevels } from '../../households/public';

interface Place {
  communityId: string;
  noticeId: string;
}

/**
 * The level of the buildings to whose households a notice of a change goes: it changes at the hour that the notice names.
 * Refuses LEVEL_NOT_WHOLE_BUILDINGS where some of a building are not told, LEVEL_IN_PAST, LEVEL_TOO_FAR. Answers the
 * changes; none for another kind.
 */
export async function changeLevels(ctx: Context, place: Place, facts: NoticeFacts): Promise<string[]> {
  if (facts.kind !== 'levelChange') return [];
  const buildings = await listBuildings(ctx, place);
  const partly = buildings.find(({ told, households }) => told < households);
  if (partly) throw new Refusal('LEVEL_NOT_WHOLE_BUILDINGS', { building: partly.name });
  return setLevels(ctx, place.communityId, {
    buildingIds: buildings.map(({ buildingId }) => buildingId),
    level: facts.level,
    startsAt: new Date(facts.startsAt),
  });
}

async function listBuildings({ db }: Context, { communityId, noticeId }: Place) {
  const { rows } = await sql<{ buildingId: string; name: string; told: number; households: number }>`
    select d.building_id, building_name(d.building_no) as name, count(c.household_id)::int as told,
           count(*)::int as households
      from doors d
      left join cells c on c.community_id = ${communityId} and c.campaign_id = ${noticeId}
       and c.household_id = d.household_id
     where d.community_id = ${communityId} and d.ended_at is null
     group by d.building_id, d.building_no having count(c.household_id) > 0`.execute(db);
  return rows;
}
