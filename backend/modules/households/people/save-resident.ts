import type { saveResident as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import { sealName } from '../../../kernel/sealed-name';
import * as registerFacts from '../facts/register-facts';
import * as residents from './residents';

const MOST = 30;

/** Refuses NOT_FOUND for the householder too: theirs is a field of the household. */
export const saveResident: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, householdId, residentId, name, relation, source } = input;
  const known = await residents.list(ctx.db, input);
  const isThere = known.some((one) => one.id === residentId && one.relation !== 'householder');
  if (residentId && !isThere) throw new Refusal('NOT_FOUND');
  if (!residentId && known.length >= MOST) throw new Refusal('TOO_MANY_OF_HOUSEHOLD', { most: MOST });
  const id = residentId ?? newId();
  await residents.save(ctx.db, input, { id, nameSealed: sealName(ctx.secrets, name), relation }, ctx.now);
  const value = { change: residentId ? 'changed' : 'added', name, relation };
  await registerFacts.addAll(ctx, communityId, [{ householdId, field: 'resident', value }], { source });
  return { residentId: id };
};
