import { Undelivered, type listUndelivered as procedure } from '@/contract/undelivered';
import { maskName } from '@/domain/mask';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import { titleOf } from './kinds';
import * as undelivered from './undelivered';

/** Words that are ours alone, as people read them. */
const spoken: Readonly<Record<string, Undelivered['reason']>> = { silent: 'noAnswer', full: 'busy' };

/** A word that we know; another release may have written others. */
const reasonOf = (reason: string | null): Undelivered['reason'] =>
  Undelivered.shape.reason.safeParse(spoken[reason ?? ''] ?? reason).data ?? 'fault';

const nameOf = ({ secrets }: Pick<Context, 'secrets'>, sealed: string | null): string =>
  sealed === null ? '' : maskName(secrets.open(sealed));

/** Messages that did not arrive, with the name that staff may see: masked. */
export const listUndelivered: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await undelivered.listLatestFirst(ctx.db, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ since, id }) => ({ at: since, id }));
  return {
    ...page,
    rows: page.rows.map(({ kind, placeLabel, nameSealed, reason, since, ...row }) => ({
      ...row,
      title: titleOf(kind),
      placeLabel: placeLabel ?? '',
      name: nameOf(ctx, nameSealed),
      reason: reasonOf(reason),
      since: since.toISOString(),
    })),
  };
};
