import type { setDoorDelivery as procedure } from '@/contract/control';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';

/** A household that cannot fetch its things has them brought, whatever its building does. */
export const setDoorDelivery: Handler<typeof procedure> = async (ctx, { isToDoor, ...home }) => {
  const { communityId, householdId } = home;
  if (isToDoor) {
    await sql`insert into door_deliveries (community_id, household_id, set_at, set_by)
      values (${communityId}, ${householdId}, ${ctx.now}, ${ctx.actor.accountId})
      on conflict do nothing`.execute(ctx.db);
  } else {
    await sql`delete from door_deliveries
               where community_id = ${communityId} and household_id = ${householdId}`.execute(ctx.db);
  }
  return { householdId, isToDoor };
};
