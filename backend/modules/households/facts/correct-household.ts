import type { correctHousehold as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import { recordFacts } from './record-facts';

/** What was heard stands from now on, and survives the next import. */
export const correctHousehold: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, householdId, source, changes } = input;
  await recordFacts(ctx, communityId, [{ householdId, ...changes }], { source });
  return { householdId };
};
