import type { listMyMessages as procedure } from '@/contract/messages';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import * as accountMessages from './account-messages';
import { storedLink } from './link-of-row';

/** What the caller was told about their work in the community, newest first. */
export const listMyMessages: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const mine = { communityId, accountId: ctx.actor.accountId };
  const rows = await accountMessages.listNewestFirst(ctx.db, mine, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
  const asTold = ({ linkKind, linkId, at, ...row }: accountMessages.AccountMessageRow) => ({
    ...row,
    link: storedLink({ linkKind, linkId }),
    at: at.toISOString(),
  });
  return { ...page, rows: page.rows.map(asTold) };
};
