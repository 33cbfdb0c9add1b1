import { sql } from 'kysely';
import type { listCaptains as procedure } from '@/contract/setup';
import { walking } from '../../db/doors';
import type { Handler } from '../../kernel/implement';

interface Row {
  entranceId: string;
  placeLabel: string;
  households: number;
  captainSealed: string | null;
  invitedSealed: string | null;
}

/** The captain who has been it longest, as households see it; the newest invitation that is still good. */
export const listCaptains: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const { rows } = await sql<Row>`
    select e.entrance_id, e.label as place_label,
           (select count(*)::int from households h
             where h.community_id = e.community_id and h.entrance_id = e.entrance_id
               and h.ended_at is null) as households,
           (select a.name_sealed from role_grants g join accounts a on a.id = g.account_id
             where g.community_id = e.community_id and g.role = 'captain'
               and (g.entrance_id = e.entrance_id or (g.level = 'building' and g.building_id = e.building_id))
               and g.starts_at <= ${ctx.now} and (g.ends_at is null or g.ends_at > ${ctx.now})
             order by (g.level = 'entrance') desc, g.starts_at, g.id limit 1) as captain_sealed,
           (select i.for_name_sealed from invitations i
             where i.community_id = e.community_id and i.entrance_id = e.entrance_id and i.role = 'captain'
               and i.used_at is null and i.cancelled_at is null and i.expires_at > ${ctx.now}
             order by i.created_at desc limit 1) as invited_sealed
      from entrance_places e
     where e.community_id = ${communityId}
     order by ${walking('e')}, e.building_no, e.entrance_no limit 900`.execute(ctx.db);
  const open = (sealed: string | null) => (sealed === null ? null : ctx.secrets.open(sealed));
  return {
    rows: rows.map(({ captainSealed, invitedSealed, ...row }) => ({
      ...row,
      captainName: open(captainSealed),
      invitedName: open(invitedSealed),
    })),
  };
};
