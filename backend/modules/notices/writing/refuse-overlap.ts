import { formatMoment } from '@/domain/beijing-time';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import type { Written } from '../notices';
import { listOverlaps } from './overlaps';

/**
 * Refuses NOTICE_OVERLAPS: the same words went to some of these households within 12 hours, by a notice that whoever
 * sends it does not know of (anchors B8). What it puts right does not count, nor does a drill.
 */
export async function refuseOverlap(
  ctx: Context,
  communityId: string,
  {
    written: { textHash, correctsId, isExercise },
    householdIds,
    known,
  }: { written: Written; householdIds: readonly string[]; known: readonly string[] },
): Promise<void> {
  if (isExercise) return;
  // Two who send the same words at one moment: the second sees what the first has sent.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notice:${communityId}:${textHash}`}, 0))`.execute(
    ctx.db,
  );
  const overlaps = await listOverlaps(ctx, communityId, { textHash, householdIds });
  const unknown = overlaps.find(({ noticeId }) => !known.includes(noticeId) && noticeId !== correctsId);
  if (!unknown) return;
  const { title, households, sentAt } = unknown;
  throw new Refusal('NOTICE_OVERLAPS', {
    noticeId: unknown.noticeId,
    title,
    at: formatMoment(sentAt, ctx.now.toISOString()),
    households,
  });
}
