import type { listInvitations as procedure } from '@/contract/org';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { placeNames } from '../../../kernel/places';
import * as invitations from './invitations';
import { stillInvites } from './still-invites';

/** Cancelled ones, and those whose maker may no longer give the role, are left out; used and expired ones stay, so that staff see who has come. */
export const listInvitations: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const found = await invitations.listNewestFirst(ctx.db, communityId, readCursor(cursor), limit + 1);
  const { rows, next } = pageOf(found, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  const isGood = await Promise.all(
    rows.map(async (row) => row.usedAt !== null || (await stillInvites(ctx, row))),
  );
  const shown = rows.filter((_, index) => isGood[index]);
  const names = await placeNames(ctx.db, shown);
  return {
    next,
    rows: shown.map(({ id, role, forNameSealed, expiresAt, usedAt }, index) => ({
      id,
      role,
      placeLabel: names[index]?.label ?? '',
      forName: ctx.secrets.open(forNameSealed),
      expiresAt: expiresAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
  };
};
