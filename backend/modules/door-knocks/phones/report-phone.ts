import type { reportPhone as procedure } from '@/contract/phone-reports';
import type { Handler } from '../../../kernel/implement';
import { refuseNeverGiven } from '../leases/refuse-not-given';
import { findRoundAt } from '../rounds/find-round';
import * as phoneReports from './phone-reports';

/** A word of a phone about itself, taken also when the entrance is not given any more. Refuses NOT_GIVEN_ENTRANCE. */
export const reportPhone: Handler<typeof procedure> = async (ctx, { device, unsent, ...place }) => {
  await findRoundAt(ctx.db, place);
  await refuseNeverGiven(ctx, place);
  const { communityId, campaignId, entranceId } = place;
  await phoneReports.put(ctx.db, {
    ...{ communityId, campaignId, entranceId, device, unsent },
    accountId: ctx.actor.accountId,
    at: ctx.now,
  });
  return { heardAt: ctx.now.toISOString() };
};
