import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { endEarly, openCampaign } from '../../campaigns/public';
import { recallLevels } from '../../households/public';
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
  const former = notice.correctsId
    ? await replace(ctx, communityId, { id: notice.correctsId, byId: noticeId })
    : [];
  const changeIds = await levelsOf(ctx, communityId, { notice, former });
  if (changeIds.length > 0) await notices.setLevelChanges(ctx.db, communityId, noticeId, changeIds);
  return cells;
}

/**
 * The changes of level that go with a notice from now on. Another level takes the place of the one that the corrected
 * notice had set; words that were put right leave it, and cancelling these recalls it. A drill changes nothing that is so.
 */
async function levelsOf(
  ctx: Context,
  communityId: string,
  { notice, former }: { notice: notices.Written; former: readonly string[] },
): Promise<readonly string[]> {
  if (notice.isExercise) return [];
  if (notice.facts.kind !== 'levelChange') return former;
  await recallLevels(ctx, communityId, former);
  return changeLevels(ctx, { communityId, noticeId: notice.id }, notice.facts);
}

/** The corrected notice is struck through, and its cells need nobody any more. Answers its changes of level. */
async function replace(
  ctx: Context,
  communityId: string,
  { id, byId }: { id: string; byId: string },
): Promise<readonly string[]> {
  const former = await holdLive(ctx, communityId, id);
  if (!former) throw new Refusal('NOTICE_NOT_LIVE');
  await notices.setReplaced(ctx.db, communityId, id, byId);
  await dropWaiting(ctx.db, { communityId, noticeId: id });
  await endEarly(ctx, { communityId, campaignId: id, as: 'superseded' });
  return former.levelChangeIds;
}
