import { layOutCatalogue } from '../catalogue/public';
import { layOutRegister, type RegisterContext } from '../households/public';
import { replaceWaveTimes } from '../orders/public';
import { keepServicePhone } from '../org/public';
import type { CommunityPlan } from './community-file/community-plan';

type Parts = Pick<CommunityPlan, 'servicePhone' | 'waveTimes' | 'doors' | 'catalogue'>;

/** Fills a community that has just begun: waves, register, catalogue, service phone. */
export async function layOutCommunity(ctx: RegisterContext, communityId: string, plan: Parts): Promise<void> {
  await replaceWaveTimes(ctx.db, communityId, plan.waveTimes);
  await layOutRegister(ctx, communityId, plan.doors, { source: 'imported' });
  const by = ctx.actor.accountId;
  await layOutCatalogue(ctx.db, communityId, plan.catalogue, { at: ctx.now, by });
  const { servicePhone } = plan;
  if (servicePhone) await keepServicePhone(ctx.db, { communityId, servicePhone, at: ctx.now, by });
}
