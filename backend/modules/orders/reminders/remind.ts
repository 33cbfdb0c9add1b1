import type { remindCommunity as ofCommunity, remindEntrance as ofEntrance } from '@/contract/reminders';
import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { Refusal } from '../../../kernel/refusal';
import type { Handler } from '../../../kernel/implement';
import { announcementOf } from '../../messages/public';
import { openWave } from '../waves/waves';
import { addSlice, countDue, type Place } from './wave-reminders';

/** What one transaction takes on at most: thousands go in several deeds, each of them whole. */
const SLICE = 500;

/** Reminds the next slice of the households that have not ordered, each at most once a wave. */
async function remind(ctx: Context, place: Place): Promise<{ sent: number; left: number }> {
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

/** Reminds the next households of the community. */
export const remindCommunity: Handler<typeof ofCommunity> = (ctx, { communityId }) =>
  remind(ctx, { communityId, entranceId: null });

/** Reminds the households of one entrance. */
export const remindEntrance: Handler<typeof ofEntrance> = (ctx, { communityId, entranceId }) =>
  remind(ctx, { communityId, entranceId });
