import type { recordAdvance as procedure } from '@/contract/ledger-deeds';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import type { Subject } from '../entries/accounts';
import { addDeed } from '../entries/add-deed';
import { refuseFuture } from '../entries/dates';
import { isSupplierHere, isWaveHere } from './is-there';
import { refuseSecondTime } from './looks-paid-twice';
import { refuseStranger } from './pockets';

type Input = Parameters<Handler<typeof procedure>>[1];

/**
 * Somebody paid a supplier's share of a wave beforehand. It is pending: what comes posts it, what does not come voids it
 * (following/follow-advances.ts). Who paid stays who paid, whatever is changed later.
 */
export const recordAdvance: Handler<typeof procedure> = async (ctx, input) => {
  await refuseUnknown(ctx, input);
  const { communityId, waveId, supplierId, accountId, amountFen, way, paidAt } = input;
  const person: Subject = { kind: 'person', id: accountId };
  const rows = [{ debit: { kind: 'supplier', id: supplierId }, credit: person, amountFen }] as const;
  const deed = { kind: 'advance', happenedAt: new Date(paidAt), isPending: true, rows } as const;
  const { entryId } = await addDeed(ctx, { communityId, waveId, supplierId, way, ...deed }, async (held) => {
    refuseFuture(ctx, paidAt);
    await refuseStranger(ctx, communityId, accountId);
    await refuseSecondTime(ctx, { ...input, accountId: held(person), side: 'credit' });
  });
  return { entryId };
};

async function refuseUnknown(ctx: Context, { communityId, waveId, supplierId }: Input): Promise<void> {
  const isKnown =
    (await isWaveHere(ctx.db, communityId, waveId)) &&
    (await isSupplierHere(ctx.db, communityId, supplierId));
  if (!isKnown) throw new Refusal('NOT_FOUND');
}
