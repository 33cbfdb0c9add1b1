import type { renameEntrance as procedure } from '@/contract/places';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdPlan } from './hold-plan';

/** Refuses ENTRANCE_NO_TAKEN within the building. */
export const renameEntrance: Handler<typeof procedure> = async (ctx, { communityId, ...wish }) => {
  const { entranceId, entranceNo } = wish;
  await holdPlan(ctx.db, communityId);
  const { rows } = await sql<{ id: string; isTaken: boolean }>`
    select e.id, exists (select from entrances o where o.community_id = e.community_id
                            and o.building_id = e.building_id and o.entrance_no = ${entranceNo}
                            and o.id <> e.id) as is_taken
      from entrances e where e.community_id = ${communityId} and e.id = ${entranceId}`.execute(ctx.db);
  const [entrance] = rows;
  if (!entrance) throw new Refusal('NOT_FOUND');
  if (entrance.isTaken) throw new Refusal('ENTRANCE_NO_TAKEN', { entranceNo });
  await sql`update entrances set entrance_no = ${entranceNo}
             where community_id = ${communityId} and id = ${entranceId}`.execute(ctx.db);
  return { entranceId };
};
