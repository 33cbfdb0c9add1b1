import type { removeResident as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { openName } from '../../../kernel/sealed-name';
import { recordFacts } from '../facts/record-facts';
import * as registerFacts from '../facts/register-facts';
import * as residents from './residents';

/** Refuses NOT_FOUND, also for somebody who was taken off before. */
export const removeResident: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, householdId, residentId, source } = input;
  const resident = (await residents.list(ctx.db, input)).find(({ id }) => id === residentId);
  if (!resident) throw new Refusal('NOT_FOUND');
  const { relation, nameSealed } = resident;
  if (relation === 'householder') {
    await recordFacts(ctx, communityId, [{ householdId, householderName: null }], { source });
  } else {
    await residents.end(ctx.db, input, residentId, ctx.now);
    const value = { change: 'removed', name: openName(ctx.secrets, nameSealed).name, relation };
    await registerFacts.addAll(ctx, communityId, [{ householdId, field: 'resident', value }], { source });
  }
  return { householdId };
};
