import type { createWish as procedure } from '@/contract/wishes';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { actingRole } from '../placing/acting-role';
import { openWave } from '../waves/waves';
import * as wishes from './wishes';

/** Writes a wish down for the open wave. Refuses NO_OPEN_WAVE. */
export const createWish: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, text, quantity, mostFen },
) => {
  const home = { communityId, householdId };
  const wave = await openWave(ctx, communityId);
  if (!wave) throw new Refusal('NO_OPEN_WAVE');
  const id = newId();
  await wishes.add(ctx.db, {
    ...home,
    id,
    waveId: wave.id,
    textSealed: ctx.secrets.seal(text),
    quantity,
    mostFen: mostFen ?? null,
    createdAt: ctx.now,
    createdBy: ctx.actor.accountId,
    createdAs: await actingRole(ctx, home),
  });
  return { wishId: id };
};
