import { NoticeWay, type forecastNotice as procedure } from '@/contract/notices';
import type { Handler } from '../../../kernel/implement';
import { audienceHouseholds } from '../../campaigns/public';
import { forecastWays } from './forecast-ways';
import { needsSecondPerson } from './needs-second-person';
import { listOverlaps } from './overlaps';
import { textHash } from './text-hash';
import { withCorrected } from './with-corrected';

/** Whom a notice would reach now, and by which way; writes nothing. A change of level needs a second person anyway. */
export const forecastNotice: Handler<typeof procedure> = async (ctx, { communityId, ...asked }) => {
  const audience = withCorrected(asked.audience, asked.correctsId);
  const households = await audienceHouseholds(ctx, communityId, audience);
  const householdIds = households.map(({ householdId }) => householdId);
  return {
    forecast: await forecastWays(ctx, communityId, { householdIds, ways: asked.ways }),
    overlaps: await listOverlaps(ctx, communityId, { textHash: textHash(asked), householdIds }),
    offered: NoticeWay.options.filter((way) => ctx.channels.some(({ name }) => name === way)),
    needsSecondPerson: needsSecondPerson({ kind: null, households: households.length, isExercise: false }),
  };
};
