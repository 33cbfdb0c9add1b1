import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { Refusal } from '../../../kernel/refusal';
import { announcementOf } from '../../messages/public';
import { addSlice, countDue, type Place } from './wave-reminders';
import { openWave } from '../waves/waves';

/** What one transaction takes on at most: thousands go in several deeds, each of them whole. */
const SLICE = 500;

/** Reminds the next slice of the households that have not ordered, each at most once a wave. */
export async function remind(ctx: Context, place: Place): Promise<{ sent: number; left: number }> {
  const { communityId } = place;
  const wave = await openWave(ctx, communityId);
  if (!wave) throw new Refusal('NO_OPEN_WAVE');
  const households = await addSlice(ctx, place, wave.id, SLICE);
  if (households.length === 0) throw new Refusal('NOBODY_TO_REMIND');
  const facts = { closesAt: wave.closesAt.toISOString() };
  await announce(
    ctx,
    households.map((householdId) =>
      announcementOf({ communityId, kind: 'orderReminder', householdId, about: wave.id, facts }),
    ),
  );
  return { sent: households.length, left: (await countDue(ctx.db, place, wave.id, ctx.now)).due };
}
