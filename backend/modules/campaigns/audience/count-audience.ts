import type { countAudience as procedure } from '@/contract/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { walking } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';
import { audienceHouseholds, type AudienceHousehold } from './audience-households';

/** Whom an audience would reach now, by entrance in walking order. */
export const countAudience: Handler<typeof procedure> = async (ctx, { communityId, audience }) => {
  const households = await audienceHouseholds(ctx, communityId, audience);
  const ofEntrance = countBy(households);
  const places = await listEntrances(ctx.db, communityId, [...ofEntrance.keys()]);
  return {
    households: households.length,
    vacant: households.filter(({ isVacant }) => isVacant).length,
    entrances: places.map((place) => ({ ...place, households: ofEntrance.get(place.entranceId) ?? 0 })),
  };
};

const countBy = (households: readonly AudienceHousehold[]): Map<string, number> =>
  households.reduce(
    (counts, { entranceId }) => counts.set(entranceId, (counts.get(entranceId) ?? 0) + 1),
    new Map<string, number>(),
  );

async function listEntrances(db: Database, communityId: string, ids: readonly string[]) {
  const { rows } = await sql<{ entranceId: string; placeLabel: string }>`
    select e.entrance_id, e.label as place_label from entrance_places e
     where e.community_id = ${communityId} and e.entrance_id = any(${ids}::uuid[])
     order by ${walking('e')} limit 900`.execute(db);
  return rows;
}
