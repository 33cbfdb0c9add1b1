import type { openRound as procedure } from '@/contract/door-knocks';
import type { Handler } from '../../../kernel/implement';
import { openCampaign } from '../../campaigns/public';
import * as rounds from './rounds';

/** A campaign with its cells, and what is asked at its doors, in one transaction. */
export const openRound: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, campaignId, form, success, buttons, clonedFrom } = input;
  const opened = await openCampaign(ctx, input);
  await rounds.insert(ctx.db, { communityId, campaignId }, { form, success, buttons, clonedFrom });
  return { campaignId, ...opened };
};
