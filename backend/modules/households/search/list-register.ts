import type { listRegister as procedure } from '@/contract/register-lists';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';
import { pageAt, readOffset } from '../../../kernel/paging';
import { hasGap, listRows } from './register-rows';

/** The households of an entrance, or those of them that lack something. */
export const listRegister: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, entranceId, gap, cursor, limit } = input;
  const offset = readOffset(cursor);
  const where = sql`h.entrance_id = ${entranceId} and ${gap ? hasGap(gap) : sql`true`}`;
  const rows = await listRows(ctx, { communityId, where, offset, limit });
  return pageAt(rows, { offset, limit });
};
