import type { openCommunity as procedure, Setup } from '@/contract/setup';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { planWaves } from '../orders/public';
import { openCommunity as open } from '../org/public';
import { countSetup } from './count-setup';
import { missing } from './texts';

/** Refuses ALREADY_OPEN, and NOT_READY_TO_OPEN with what is missing. */
export const openCommunity: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const lacks = whatIsMissing(await countSetup(ctx, communityId));
  if (lacks.length > 0) throw new Refusal('NOT_READY_TO_OPEN', { missing: lacks.join('，') });
  if (!(await open(ctx.db, communityId))) throw new Refusal('ALREADY_OPEN');
  await planWaves(ctx.db, communityId, ctx.now);
  return { communityId };
};

const whatIsMissing = ({ households, waves }: Setup): string[] => [
  ...(households === 0 ? [missing.households] : []),
  ...(waves === 0 ? [missing.waves] : []),
];
