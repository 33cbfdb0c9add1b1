import type { correctOwnHousehold as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import { ownNumbers, withNumber } from '../people/own-numbers';
import { recordFacts } from './record-facts';

/** A household knows best who lives in it; what others have noted of it stays. */
export const correctOwnHousehold: Handler<typeof procedure> = async (ctx, { changes, ...home }) => {
  const { phone, ...values } = changes;
  const phones = phone === undefined ? {} : { phones: withNumber(await ownNumbers(ctx, home), phone) };
  const { communityId, householdId } = home;
  await recordFacts(ctx, communityId, [{ householdId, ...values, ...phones }], { source: 'self' });
  return { householdId };
};
