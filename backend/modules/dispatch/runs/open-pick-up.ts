import { formatClock } from '@/domain/beijing-time';
import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { pickUpPlaces, type PickUpPlace } from '../../households/public';
import { announcementOf } from '../../messages/public';
import * as runs from './runs';
import { texts } from '../texts';

/** Nobody leaves with a pick-up: it is open as soon as it is made, and each household is told where and when. */
export async function openPickUp(
  ctx: Context,
  { communityId, runId }: { communityId: string; runId: string },
  householdIds: readonly string[],
): Promise<void> {
  await runs.accept(ctx.db, communityId, runId, ctx.actor.accountId, ctx.now);
  await runs.depart(ctx.db, communityId, runId, ctx.now);
  const places = await pickUpPlaces(ctx, communityId, householdIds);
  await announce(
    ctx,
    places.map(({ householdId, ...where }) =>
      announcementOf({
        communityId,
        kind: 'readyToFetch',
        householdId,
        about: runId,
        facts: { startsAt: where.slot?.startsAt ?? null, where: whereWords(where) },
      }),
    ),
  );
}

const whereWords = ({ slot, stationName }: Omit<PickUpPlace, 'householdId'>): string =>
  slot ? texts.slot(slot.place, formatClock(slot.endsAt)) : (stationName ?? texts.station);
