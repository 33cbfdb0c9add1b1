import type { deleteAccount as procedure } from '@/contract/account';
import { forgetActions } from '../../../kernel/actions';
import type { Context } from '../../../kernel/context';
import { afterPreparing } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { countRunsInHand } from '../../dispatch/public';
import { forgetWhatWasTold } from '../../messages/public';
import { countRequestsInHand } from '../../orders/public';
import { closeAccount, confirmOneself, weighOneself } from '../../org/public';
import * as joinRequests from '../requests/join-requests';
import { dutyTexts } from '../texts';

/**
 * The person is forgotten at once; their household keeps its register and its orders (docs/decisions/0019). Whoever
 * has somebody's goods or request in hand brings it or gives it back first.
 */
export const deleteAccount = afterPreparing<typeof procedure, Awaited<ReturnType<typeof weighOneself>>>(
  (ctx, { password }) => weighOneself(ctx, password),
  async (ctx, _, compared) => {
    await confirmOneself(ctx, compared);
    await refuseOpenDuties(ctx);
    const { accountId } = ctx.actor;
    await joinRequests.forgetOf(ctx.db, accountId);
    await forgetWhatWasTold(ctx.db, accountId);
    await closeAccount(ctx);
    await forgetActions(ctx.db, accountId);
    return {};
  },
);

async function refuseOpenDuties({ db, actor }: Context): Promise<void> {
  const runs = await countRunsInHand(db, actor.accountId);
  const requests = await countRequestsInHand(db, actor.accountId);
  const open = [runs > 0 ? dutyTexts.runs(runs) : '', requests > 0 ? dutyTexts.requests(requests) : ''];
  if (runs + requests > 0) throw new Refusal('DUTIES_OPEN', { open: open.filter(Boolean).join('、') });
}
