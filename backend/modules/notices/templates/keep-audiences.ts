import type {
  listAudiences as listing,
  removeAudience as removing,
  saveAudience as saving,
} from '@/contract/notice-templates';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { refuseUnsaveable } from './saved';
import * as savedAudiences from './saved-audiences';

/** The audiences that the community has saved. */
export const listAudiences: Handler<typeof listing> = async (ctx, { communityId }) => ({
  rows: await savedAudiences.list(ctx.db, communityId),
});

/** Saves an audience under a name: who it is is asked anew each time. Refuses NAME_TAKEN, TOO_MANY_SAVED. */
export const saveAudience: Handler<typeof saving> = async (
  ctx,
  { communityId, audienceId, name, audience },
) => {
  const one = { id: audienceId ?? newId(), name, audience };
  refuseUnsaveable(await savedAudiences.list(ctx.db, communityId), { ...one, isNew: audienceId === null });
  await savedAudiences.put(ctx.db, { communityId, by: ctx.actor.accountId, at: ctx.now }, one);
  return { audienceId: one.id };
};

/** Takes an audience out of the list. */
export const removeAudience: Handler<typeof removing> = async (ctx, { communityId, audienceId }) => {
  await savedAudiences.remove(ctx.db, communityId, audienceId, ctx.now);
  return { audienceId };
};
