import type { listCaptainMessages as ofCaptain, listMyMessages as procedure } from '@/contract/messages';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import * as accountMessages from './account-messages';
import { storedLink } from './link-of-row';

/** What the caller was told about their work in the community, newest first. */
export const listMyMessages: Handler<typeof procedure> = (ctx, asked) => listMine(ctx, asked);

/** The same for a captain, whose role hangs on an entrance. */
export const listCaptainMessages: Handler<typeof ofCaptain> = (ctx, asked) => listMine(ctx, asked);

type Asked = Pick<Parameters<Handler<typeof procedure>>[1], 'communityId' | 'cursor' | 'limit'>;

async function listMine(ctx: Context, { communityId, cursor, limit }: Asked) {
  const mine = { communityId, accountId: ctx.actor.accountId };
  const rows = await accountMessages.listNewestFirst(ctx.db, mine, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
  const asTold = ({ linkKind, linkId, at, ...row }: accountMessages.AccountMessageRow) => ({
    ...row,
    link: storedLink({ linkKind, linkId }),
    at: at.toISOString(),
  });
  return { ...page, rows: page.rows.map(asTold) };
}
