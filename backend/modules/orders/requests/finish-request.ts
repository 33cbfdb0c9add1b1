import type { finishRequest as procedure } from '@/contract/requests';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { checkCode } from '../codes/check-code';
import { holdToSettle } from './hold-to-settle';
import * as requests from './requests';
import { tellOfRequest } from './tell-of-request';

/** The helper's word that it is done, with what was paid. Refuses NOT_FOUND for a picture of another household, or that somebody else has taken: whoever shows a picture as theirs sees it. */
export const finishRequest: Handler<typeof procedure> = async (
  ctx,
  { communityId, requestId, payment, proofPictureId, code },
) => {
  const request = await holdToSettle(ctx, { communityId, requestId });
  const home = { communityId, householdId: request.householdId };
  if (proofPictureId && !(await requests.isPictureOf(ctx.db, home, proofPictureId, ctx.actor.accountId))) {
    throw new Refusal('NOT_FOUND');
  }
  if (request.needsCode) {
    const said = { ...home, purpose: 'door', room: '这一户', code, waived: { requestId } } as const;
    await checkCode(ctx, { ...said, happenedAt: ctx.now, from: request.createdAt });
  }
  await requests.settle(ctx.db, communityId, requestId, {
    doneAt: ctx.now,
    paidBy: payment.paidBy,
    paidFen: payment.paidBy === 'none' ? undefined : payment.amountFen,
    proofPictureId,
  });
  await tellOfRequest(ctx, 'requestDone', { communityId, requestId, ...request });
  return { requestId };
};
