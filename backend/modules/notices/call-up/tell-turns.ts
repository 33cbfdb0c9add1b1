import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import type { HeldNotice } from '../notices';
import * as slots from './slots';
import * as turns from './turns';

interface Told {
  communityId: string;
  notice: Pick<HeldNotice, 'id' | 'title' | 'isExercise' | 'sendAt'>;
  /** The deed: of another one the household is told again. */
  about: string;
  /** Of those who stand there, this household alone. */
  only?: string;
}

/** Whoever has not been told of the notice yet reads the turn in it; of a drill nobody is told. */
const isTold = ({ now }: Context, { isExercise, sendAt }: Told['notice']): boolean =>
  !isExercise && sendAt <= now;

/** Tells a household that had a turn that somebody comes to it instead. */
export async function tellAtHome(
  ctx: Context,
  { communityId, notice, about }: Told,
  householdId: string,
): Promise<void> {
  if (!isTold(ctx, notice)) return;
  const facts = { noticeId: notice.id, title: notice.title };
  await announce(ctx, [announcementOf({ kind: 'turnAtHome', communityId, householdId, about, facts })]);
}

/** Tells those who stand in some slots when and where they are called now; of a drill nobody is told. */
export async function tellTurns(
  ctx: Context,
  { communityId, notice, about, only }: Told,
  slotIds: readonly string[],
): Promise<void> {
  if (!isTold(ctx, notice) || slotIds.length === 0) return;
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
