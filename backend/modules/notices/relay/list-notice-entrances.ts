import type { listNoticeEntrances as procedure, NoticeEntrance } from '@/contract/notice-relay';
import { sql } from 'kysely';
import { walking } from '../../../db/doors';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { ownersAt, ownersOf } from '../../campaigns/public';

type Row = Omit<NoticeEntrance, 'stepBeganAt' | 'owners'> & { stepBeganAt: Date | null; buildingId: string };

interface Place {
  communityId: string;
  noticeId: string;
}

/** How far a notice has come, entrance by entrance, and whose turn it is there. */
export const listNoticeEntrances: Handler<typeof procedure> = async (ctx, place) => {
  const owners = await ownersOf(ctx, place.communityId);
  const found = await listCounted(ctx, place);
  const rows = found.map(({ stepBeganAt, buildingId, ...row }) => ({
    ...row,
    stepBeganAt: stepBeganAt?.toISOString() ?? null,
    owners: ownersAt(owners, { entranceId: row.entranceId, buildingId }),
  }));
  return { rows };
};

async function listCounted({ db }: Context, { communityId, noticeId }: Place): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with counted as (
      select h.entrance_id, count(*)::int as cells,
             count(*) filter (where c.closed_at is null)::int as open
        from cells c
        join households h on h.community_id = c.community_id and h.id = c.household_id and h.ended_at is null
       where c.community_id = ${communityId} and c.campaign_id = ${noticeId}
       group by h.entrance_id)
    select p.entrance_id, p.building_id, p.label as place_label, o.cells, o.open, r.step,
           r.began_at as step_began_at, coalesce(r.skipped, '{}') as skipped
      from counted o
      join entrance_places p on p.community_id = ${communityId} and p.entrance_id = o.entrance_id
      left join notice_relays r on r.community_id = ${communityId} and r.notice_id = ${noticeId}
       and r.entrance_id = o.entrance_id
     order by ${walking('p')}, p.entrance_id limit 900`.execute(db);
  return rows;
}
