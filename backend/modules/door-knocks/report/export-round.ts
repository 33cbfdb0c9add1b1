import type { exportRound as procedure } from '@/contract/round-report';
import type { Handler } from '../../../kernel/implement';
import { findRound } from '../rounds/find-round';
import { roundLink } from './links';

/** A link to the workbook of a round; the server makes the file when the link is opened (open-round-export.ts). */
export const exportRound: Handler<typeof procedure> = async (ctx, { communityId, campaignId }) => {
  await findRound(ctx.db, { communityId, campaignId });
  return roundLink.seal(ctx, { communityId, campaignId });
};
