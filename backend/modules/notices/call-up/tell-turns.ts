import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import type { HeldNotice } from '../notices';
import * as slots from './slots';
import * as turns from './turns';

interface Told {
  communityId: string;
  notice: Pick<HeldNotice, 'id' | 'title' | 'isExercise'>;
  /** The deed: of another one the household is told again. */
  about: string;
  /** Of those who stand there, this household alone. */
  only?: string;
}

/** Tells those who stand in some slots when and where they are called now; of a drill nobody is told. */
export async function tellTurns(
  ctx: Context,
  { communityId, notice, about, only }: Told,
  slotIds: readonly string[],
): Promise<void> {
  if (notice.isExercise || slotIds.length === 0) return;
  const place = { communityId, noticeId: notice.id };
  const ofId = new Map((await slots.list(ctx.db, place)).map((slot) => [slot.id, slot]));
  const news = (await turns.listIn(ctx.db, place, slotIds)).flatMap(({ householdId, slotId }) => {
    const slot = slotId === null ? undefined : ofId.get(slotId);
    if (!slot || (only !== undefined && only !== householdId)) return [];
    const facts = { noticeId: notice.id, title: notice.title, place: slot.place };
    const startsAt = slot.startsAt.toISOString();
    return announcementOf({
      kind: 'turnGiven',
      communityId,
      householdId,
      about,
      facts: { ...facts, startsAt },
    });
  });
  await announce(ctx, news);
}
