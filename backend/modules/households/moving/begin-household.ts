import type { FactSource } from '@/contract/register';
import type { HouseholdEvent } from '@/domain/register/register-words';
import type { Context } from '../../../kernel/context';
import { addHouseholdBeside } from '../doors/add-household-beside';
import type { HouseholdFacts } from '../facts/household-facts';
import { recordFacts } from '../facts/record-facts';
import * as registerFacts from '../facts/register-facts';

/** A household begins in a dwelling, with what is known of it from the start; answers its id. */
export async function beginHousehold(
  ctx: Context,
  dwelling: { communityId: string; dwellingId: string },
  facts: Omit<HouseholdFacts, 'householdId'>,
  { event, source }: { event: HouseholdEvent; source: FactSource },
): Promise<string> {
  const { communityId } = dwelling;
  const householdId = await addHouseholdBeside(ctx, { ...dwelling, beganAt: ctx.now });
  await registerFacts.addAll(ctx, communityId, [{ householdId, field: 'household', value: { event } }], {
    source,
  });
  await recordFacts(ctx, communityId, [{ householdId, ...facts }], { source });
  return householdId;
}
