import type { MoneyWay, Pocket } from '@/contract/ledger';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import type { Subject } from '../entries/accounts';
import { isCollector } from './collectors';

/** The account of a pocket. */
export const subjectOf = (pocket: Pocket): Subject =>
  pocket.kind === 'cashBox' ? { kind: 'cashBox' } : { kind: 'person', id: pocket.accountId };

/**
 * Refuses NOT_A_COLLECTOR for a person who does nothing in the community, and INVALID_INPUT for a transfer into the box:
 * a transfer goes to a person.
 */
export async function refuseWrongPocket(
  ctx: Context,
  communityId: string,
  { pocket, way, path }: { pocket: Pocket; way: MoneyWay; path: string },
): Promise<void> {
  if (pocket.kind === 'cashBox') {
    if (way === 'cash') return;
    throw new Refusal('INVALID_INPUT', { field: '收付的人', path, reason: '转账请选人，收款箱只收现金' });
  }
  await refuseStranger(ctx, communityId, pocket.accountId);
}

/** Refuses NOT_A_COLLECTOR; whoever asks is one. */
export async function refuseStranger(ctx: Context, communityId: string, accountId: string): Promise<void> {
  if (accountId === ctx.actor.accountId) return;
  if (!(await isCollector(ctx, communityId, accountId))) throw new Refusal('NOT_A_COLLECTOR');
}
