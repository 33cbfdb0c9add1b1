import type { printReport as procedure } from '@/contract/round-report';
import type { Handler } from '../../../kernel/implement';
import { withAddress } from '../../../kernel/linked-file';
import { findRound } from '../rounds/find-round';
import { reportLink } from './links';

/** A link to the report of a round for the printer (open-report-paper.ts). */
export const printReport: Handler<typeof procedure> = async (ctx, { communityId, campaignId }) => {
  await findRound(ctx.db, { communityId, campaignId });
  return withAddress(ctx, reportLink.seal(ctx, { communityId, campaignId }));
};
