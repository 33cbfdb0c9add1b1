import type { listMyRequests as procedure } from '@/contract/joining';
import type { Handler } from '../../../kernel/implement';
import * as joinRequests from './join-requests';
import { placeWords } from './place-words';

/** Who declined is not said; why, is. */
export const listMyRequests: Handler<typeof procedure> = async (ctx) => {
  const rows = await joinRequests.listOf(ctx.db, ctx.actor.accountId, 20);
  const places = await placeWords(ctx, rows);
  return {
    rows: rows.map((row, at) => ({
      id: row.id,
      communityId: row.communityId,
      kind: row.kind,
      state: row.state,
      placeLabel: places[at]?.placeLabel ?? '',
      communityName: places[at]?.communityName ?? '',
      reason: row.reasonSealed === null ? null : ctx.secrets.open(row.reasonSealed),
      askedAt: row.askedAt.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
    })),
  };
};
