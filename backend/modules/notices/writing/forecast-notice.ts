import { NoticeWay, type forecastNotice as procedure } from '@/contract/notices';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { audienceHouseholds } from '../../campaigns/public';
import { forecastWays } from './forecast-ways';
import { needsSecondPerson } from './needs-second-person';
import { listOverlaps } from './overlaps';
import { textHash } from './text-hash';
import { withCorrected } from './with-corrected';

/** Whom a notice would reach now, and by which way; writes nothing. A change of level needs a second person anyway. */
export const forecastNotice: Handler<typeof procedure> = (ctx, asked) => forecastOver(ctx, asked);

/** As `forecastNotice`, whoever asks. */
export async function forecastOver(
  ctx: Context,
  { communityId, ...asked }: Parameters<Handler<typeof procedure>>[1],
): ReturnType<Handler<typeof procedure>> {
  const audience = withCorrected(asked.audience, asked.correctsId);
  const households = await audienceHouseholds(ctx, communityId, audience);
  const householdIds = households.map(({ householdId }) => householdId);
  return {
    forecast: await forecastWays(ctx, communityId, { householdIds, ways: asked.ways }),
    overlaps: await listOverlaps(ctx, communityId, { textHash: textHash(asked), householdIds }),
    offered: NoticeWay.options.filter((way) => ctx.channels.some(({ name }) => name === way)),
    needsSecondPerson: needsSecondPerson({ kind: null, households: households.length, isExercise: false }),
  };
}
