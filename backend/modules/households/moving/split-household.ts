import type { splitHousehold as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { beginHousehold } from './begin-household';
import { holdHousehold } from '../doors/hold-household';
import * as households from '../doors/household-rows';
import * as registerFacts from '../facts/register-facts';

/** As many as the card of a household shows beside it. */
const MOST = 50;

/** The new household stands beside the old one, which stays as it is. */
export const splitHousehold: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, householdId, source, newcomers } = input;
  const { dwellingId, isVacant } = await holdHousehold(ctx, input);
  if (isVacant) throw new Refusal('VACANT_ALREADY');
  const there = await households.listRoomNos(ctx.db, communityId, dwellingId);
  if (there.length >= MOST) throw new Refusal('TOO_MANY_OF_HOUSEHOLD', { most: MOST });
  const value = { event: 'splitFrom' };
  await registerFacts.addAll(ctx, communityId, [{ householdId, field: 'household', value }], { source });
  const facts = { isVacant: false, ...newcomers };
  const begun = { event: 'splitOff', source } as const;
  return { householdId: await beginHousehold(ctx, { communityId, dwellingId }, facts, begun) };
};
