import type { openRound as procedure } from '@/contract/door-knocks';
import type { Handler } from '../../../kernel/implement';
import { openCampaign } from '../../campaigns/public';
import * as rounds from './rounds';
import { tellOfRound } from './tell-of-round';

/** A campaign with its cells, and what is asked at its doors, in one transaction; those who can answer are told. */
export const openRound: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, campaignId, form, success, buttons, clonedFrom } = input;
  const opened = await openCampaign(ctx, input);
  await rounds.insert(ctx.db, { communityId, campaignId }, { form, success, buttons, clonedFrom });
  await tellOfRound(ctx, input);
  return { campaignId, ...opened };
};
