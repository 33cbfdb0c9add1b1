import type { ReminderState } from '@/contract/reminders';
import type { Context } from '../../../kernel/context';
import { countDue, listSent, type Place } from './wave-reminders';
import { openWave, toWave } from '../waves/waves';

/** Whom a reminder would reach, and who has sent one, in the wave that is open now. */
export async function reminderState(ctx: Context, place: Place): Promise<ReminderState> {
  const wave = await openWave(ctx, place.communityId);
  if (!wave) return { wave: null, due: 0, unreachable: 0, sent: [] };
  return {
    wave: toWave(wave),
    ...(await countDue(ctx.db, place, wave.id, ctx.now)),
    sent: await listSent(ctx, place, wave.id),
  };
}
