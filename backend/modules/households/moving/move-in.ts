import type { moveIn as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { beginHousehold } from './begin-household';
import { endHousehold } from './end-household';
import { holdHousehold } from '../doors/hold-household';

/** The vacant household ends and another begins: nothing passes from those who lived here before. */
export const moveIn: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, source, newcomers } = input;
  const { dwellingId, isVacant } = await holdHousehold(ctx, input);
  if (!isVacant) throw new Refusal('NOT_VACANT');
  await endHousehold(ctx, input, { event: 'endedVacant', source });
  const facts = { isVacant: false, ...newcomers };
  const begun = { event: 'movedIn', source } as const;
  return { householdId: await beginHousehold(ctx, { communityId, dwellingId }, facts, begun) };
};
