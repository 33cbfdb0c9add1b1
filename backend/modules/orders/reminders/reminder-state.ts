import type {
  ReminderState,
  getCommunityReminder as ofCommunity,
  getEntranceReminder as ofEntrance,
} from '@/contract/reminders';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { openWave, toWave } from '../waves/waves';
import { waveFacts } from '../waves/wave-facts';
import { countDue, listSent, type Place } from './wave-reminders';

/** Whom a reminder would reach, and who has sent one, in the wave that is open now. */
async function reminderState(ctx: Context, place: Place): Promise<ReminderState> {
  const wave = await openWave(ctx, place.communityId);
  if (!wave) return { wave: null, due: 0, unreachable: 0, sent: [] };
  return {
    wave: toWave(wave),
    ...(await countDue(ctx.db, place, wave.id, ctx.now)),
    sent: await listSent(ctx, place, wave.id),
  };
}

/** Whom a reminder would reach in the community, and what to tell its group. */
export const getCommunityReminder: Handler<typeof ofCommunity> = async (ctx, { communityId }) => {
  const state = await reminderState(ctx, { communityId, entranceId: null });
  return { ...state, facts: await waveFacts(ctx.db, communityId, state.wave?.id ?? null) };
};

/** Whom a reminder would reach at one entrance. */
export const getEntranceReminder: Handler<typeof ofEntrance> = (ctx, { communityId, entranceId }) =>
  reminderState(ctx, { communityId, entranceId });
