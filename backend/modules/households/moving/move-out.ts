import type { moveOut as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { beginHousehold } from './begin-household';
import { endHousehold } from './end-household';
import { holdHousehold } from '../doors/hold-household';
import * as households from '../doors/household-rows';

/** Every door has its cell: where nobody stays, a vacant household begins. */
export const moveOut: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, source } = input;
  const { dwellingId, isVacant } = await holdHousehold(ctx, input);
  if (isVacant) throw new Refusal('VACANT_ALREADY');
  await endHousehold(ctx, input, { event: 'movedOut', source });
  const left = await households.listRoomNos(ctx.db, communityId, dwellingId);
  if (left.length > 0) return { vacantId: null };
  const nobody = { isVacant: true, residentCount: 0 };
  const dwelling = { communityId, dwellingId };
  return { vacantId: await beginHousehold(ctx, dwelling, nobody, { event: 'becameVacant', source }) };
};
