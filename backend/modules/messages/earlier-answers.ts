import type { earlier } from '@/contract/earlier';
import type { Link } from '@/contract/messages';
import type { Handler } from '../../kernel/implement';
import { listMessages } from './list-messages';
import { listMyMessages } from './list-my-messages';

type Earlier = (typeof earlier)['notices'];

const idOf = (kind: Link['kind'], link: Link | null) => (link?.kind === kind ? link.id : null);

/** A page that clients of the release before know beside orders and requests. */
const pageOf = (link: Link | null) =>
  link?.kind === 'orderForm' || link?.kind === 'wishes' || link?.kind === 'members' ? link.kind : null;

/** The list as clients of the release before read it: where a message leads stands in three fields. */
export const listEarlier: Handler<Earlier['listMessages']> = async (ctx, input) => {
  const page = await listMessages(ctx, input);
  const rows = page.rows.map(({ link, ...row }) => ({
    ...row,
    orderId: idOf('order', link),
    requestId: idOf('request', link),
    opens: pageOf(link),
  }));
  return { ...page, rows };
};

export const listMyEarlier: Handler<Earlier['listMyMessages']> = async (ctx, input) => {
  const page = await listMyMessages(ctx, input);
  return { ...page, rows: page.rows.map(({ id, kind, body, at }) => ({ id, kind, body, at })) };
};
