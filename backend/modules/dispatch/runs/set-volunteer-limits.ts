import type { setVolunteerLimits as procedure } from '@/contract/runs';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { isHolder } from '../../org/public';
import * as volunteerLimits from './volunteer-limits';

/** What a volunteer can carry at once, for every plan from now on. */
export const setVolunteerLimits: Handler<typeof procedure> = async (
  ctx,
  { communityId, volunteerId, limits },
) => {
  const isVolunteer = await isHolder(ctx, { accountId: volunteerId, role: 'volunteer', communityId });
  if (!isVolunteer) throw new Refusal('NOT_A_VOLUNTEER');
  const written = { communityId, accountId: volunteerId, at: ctx.now, by: ctx.actor.accountId };
  if (limits) await volunteerLimits.set(ctx.db, { ...written, limits });
  else await volunteerLimits.clear(ctx.db, communityId, volunteerId);
  return { volunteerId };
};
