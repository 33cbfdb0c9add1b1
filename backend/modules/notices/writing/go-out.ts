import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { endEarly, openCampaign } from '../../campaigns/public';
import { dropWaiting } from '../../messages/public';
import * as notices from '../notices';
import { changeLevels } from './change-levels';
import { holdLive } from './hold-live';

/**
 * Lets a notice out that is written and decided about: its campaign with a cell for each household, the level that it
 * announces, and an end for the one that it puts right. Answers the number of cells. Refuses AUDIENCE_EMPTY,
 * AUDIENCE_CHANGED, DEADLINE_PASSED, NOTICE_NOT_LIVE, and what a change of level is refused for.
 */
export async function goOut(
  ctx: Context,
  communityId: string,
  notice: notices.Written & { counted: number },
): Promise<number> {
  const { id: noticeId, isExercise } = notice;
  const { cells } = await openCampaign(ctx, {
    ...{ communityId, campaignId: noticeId, kind: 'notice', title: notice.title, isExercise },
    ...{ audience: notice.audience, counted: notice.counted, beginsAt: notice.sendAt },
    deadlineAt: notice.expiresAt.toISOString(),
  });
  // A drill changes nothing that is so.
  const changeIds = isExercise ? [] : await changeLevels(ctx, { communityId, noticeId }, notice.facts);
  if (changeIds.length > 0) await notices.setLevelChanges(ctx.db, communityId, noticeId, changeIds);
  if (notice.correctsId) await replace(ctx, communityId, { id: notice.correctsId, byId: noticeId });
  return cells;
}

/** The corrected notice is struck through, and its cells need nobody any more. */
async function replace(ctx: Context, communityId: string, { id, byId }: { id: string; byId: string }) {
  if (!(await holdLive(ctx, communityId, id))) throw new Refusal('NOTICE_NOT_LIVE');
  await notices.setReplaced(ctx.db, communityId, id, byId);
  await dropWaiting(ctx.db, { communityId, noticeId: id });
  await endEarly(ctx, { communityId, campaignId: id, as: 'superseded' });
}
