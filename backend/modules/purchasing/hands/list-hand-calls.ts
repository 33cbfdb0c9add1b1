import type { listHandCalls as procedure } from '@/contract/hand-calls';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import * as handAnswers from './hand-answers';
import * as handCalls from './hand-calls';

/** The calls with everybody's answer, for staff. */
export const listHandCalls: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const calls = await handCalls.listNewestFirst(ctx.db, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(calls, limit, ({ calledAt, id }) => ({ at: calledAt, id }));
  const answers = await handAnswers.listOf(
    ctx.db,
    communityId,
    page.rows.map(({ id }) => id),
  );
  const answersTo = (callId: string) =>
    answers
      .filter((one) => one.callId === callId)
      .slice(0, 500)
      .map(({ accountId, nameSealed, says, answeredAt }) => ({
        ...{ accountId, says, name: ctx.secrets.open(nameSealed) },
        answeredAt: answeredAt.toISOString(),
      }));
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...handCalls.toHandCall(row), answers: answersTo(row.id) })),
  };
};
