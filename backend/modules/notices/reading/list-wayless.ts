import type { listWayless as procedure, Wayless } from '@/contract/notices';
import { maskName } from '@/domain/mask';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageAt, readOffset } from '../../../kernel/paging';
import { Refusal } from '../../../kernel/refusal';
import { openName } from '../../../kernel/sealed-name';
import { hasCaptain, reachable } from '../writing/forecast-ways';
import * as read from './read-notices';

type Row = Omit<Wayless, 'householderName'> & { nameSealed: string | null };

/** Whom of a notice no way reaches now; of a drill, whom it would have missed. */
export const listWayless: Handler<typeof procedure> = async (
  ctx,
  { communityId, noticeId, cursor, limit },
) => {
  const notice = await read.find(ctx.db, communityId, noticeId);
  if (!notice) throw new Refusal('NOT_FOUND');
  const householdIds = await read.listHouseholds(ctx.db, communityId, noticeId);
  const { reached } = await reachable(ctx, communityId, { householdIds, ways: notice.ways });
  const wayless = householdIds.filter((id) => !reached.has(id));
  const offset = readOffset(cursor);
  const rows = await listDoors(ctx, communityId, { wayless, offset, limit: limit + 1 });
  return pageAt(
    rows.map(({ nameSealed, ...row }) => ({
      ...row,
      householderName: nameSealed && maskName(openName(ctx.secrets, nameSealed).name),
    })),
    { offset, limit },
  );
};

async function listDoors(
  { db, now }: Context,
  communityId: string,
  { wayless, offset, limit }: { wayless: readonly string[]; offset: number; limit: number },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select d.household_id, d.label as place_label,
           (select p.name_sealed from residents p
             where p.community_id = ${communityId} and p.household_id = d.household_id
               and p.relation = 'householder' and p.ended_at is null) as name_sealed,
           exists (select from care_flags f
                    where f.community_id = ${communityId} and f.household_id = d.household_id) as has_care,
           ${hasCaptain(communityId, now)} as has_captain
      from doors d
     where d.community_id = ${communityId} and d.household_id = any(${wayless}::uuid[]) and d.ended_at is null
     order by ${hasCaptain(communityId, now)}, ${climbing('d')}, d.household_id
     limit ${limit} offset ${offset}`.execute(db);
  return rows;
}
