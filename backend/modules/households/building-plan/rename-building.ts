import type { renameBuilding as procedure } from '@/contract/places';
import { buildingName } from '@/domain/place-words';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdPlan } from './hold-plan';

/** Refuses BUILDING_NO_TAKEN. The building keeps its id, so everything else stays as it is. */
export const renameBuilding: Handler<typeof procedure> = async (ctx, { communityId, ...wish }) => {
  const { buildingId, buildingNo } = wish;
  await holdPlan(ctx.db, communityId);
  const { rows } = await sql<{ id: string; isTaken: boolean }>`
    select b.id, exists (select from buildings o where o.community_id = b.community_id
                            and o.building_no = ${buildingNo} and o.id <> b.id) as is_taken
      from buildings b where b.community_id = ${communityId} and b.id = ${buildingId}`.execute(ctx.db);
  const [building] = rows;
  if (!building) throw new Refusal('NOT_FOUND');
  if (building.isTaken) throw new Refusal('BUILDING_NO_TAKEN', { building: buildingName(buildingNo) });
  await sql`update buildings set building_no = ${buildingNo}
             where community_id = ${communityId} and id = ${buildingId}`.execute(ctx.db);
  return { buildingId };
};
