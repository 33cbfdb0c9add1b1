import type { listCallUps as procedure } from '@/contract/call-ups';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';

interface Row {
  noticeId: string;
  title: string;
  startsAt: Date;
  left: number;
}

/** The call-ups of a community with turns that are not over, the next one first. */
export const listCallUps: Handler<typeof procedure> = async ({ db, now }, { communityId }) => {
  const { rows } = await sql<Row>`
    select n.id as notice_id, n.title, min(s.starts_at) as starts_at,
           count(*) filter (where s.called_at is null)::int as left
      from notices n
      join notice_slots s on s.community_id = n.community_id and s.notice_id = n.id
     where n.community_id = ${communityId} and n.state in ('approved', 'paused') and n.replaced_by_id is null
       and n.expires_at > ${now}
     group by n.community_id, n.id order by min(s.starts_at), n.id limit 20`.execute(db);
  return { rows: rows.map(({ startsAt, ...row }) => ({ ...row, startsAt: startsAt.toISOString() })) };
};
