import type { getCommunityReminder as procedure } from '@/contract/reminders';
import type { Handler } from '../../../kernel/implement';
import { reminderState } from './reminder-state';
import { waveFacts } from '../waves/wave-facts';

/** Whom a reminder would reach in the community, and what to tell its group. */
export const getCommunityReminder: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const state = await reminderState(ctx, { communityId, entranceId: null });
  return { ...state, facts: await waveFacts(ctx.db, communityId, state.wave?.id ?? null) };
};
