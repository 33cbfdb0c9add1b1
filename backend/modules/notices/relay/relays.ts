import type { NoticeKind } from '@/contract/notice-kinds';
import type { Relay, RelayDoor, RelayStep } from '@/contract/notice-relay';
import { sql } from 'kysely';
import { topDown } from '../../../db/doors';
import type { Context } from '../../../kernel/context';
import { pausedOn } from '../../campaigns/public';

interface Row {
  noticeId: string;
  kind: NoticeKind;
  title: string;
  body: string;
  isUrgent: boolean;
  isExercise: boolean;
  sentAt: Date;
  expiresAt: Date;
  step: RelayStep | null;
  stepBeganAt: Date | null;
  skipped: RelayStep[];
  isOver: boolean;
  cells: number;
  open: number;
}

/** The live notices with cells at an entrance, or one that is named, also when it is over: urgent ones in front, then what ends first. */
export async function listAt(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { communityId, entranceId, noticeId }: { communityId: string; entranceId: string; noticeId: string | null },
): Promise<Relay[]> {
  const { rows } = await sql<Row>`
    select n.id as notice_id, n.kind, n.title, n.body, n.is_urgent, n.is_exercise, n.send_at as sent_at, n.expires_at,
           r.step, r.began_at as step_began_at, coalesce(r.skipped, '{}') as skipped,
           m.closed_at is not null as is_over, x.cells, x.open
      from notices n
      join campaigns m on m.community_id = n.community_id and m.id = n.id
      cross join lateral (
        select count(*)::int as cells, count(*) filter (where c.closed_at is null)::int as open
          from households h
          join cells c on c.community_id = h.community_id and c.household_id = h.id and c.campaign_id = n.id
         where h.community_id = ${communityId} and h.entrance_id = ${entranceId} and h.ended_at is null) x
      left join notice_relays r on r.community_id = n.community_id and r.notice_id = n.id
       and r.entrance_id = ${entranceId}
     where n.community_id = ${communityId} and n.send_at <= ${now} and x.cells > 0
       and case when ${noticeId}::uuid is null then m.closed_at is null else n.id = ${noticeId}::uuid end
     order by n.expires_at <= ${now}, x.open > 0 desc, n.is_urgent desc, n.expires_at, n.id limit 20`.execute(
    db,
  );
  return rows.map(({ sentAt, expiresAt, stepBeganAt, ...row }) => ({
    ...row,
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    stepBeganAt: stepBeganAt?.toISOString() ?? null,
  }));
}

export type DoorRow = Omit<RelayDoor, 'householderName'> & { nameSealed: string | null };

/** The open cells of a notice at an entrance, in climbing order. */
export async function listOpenDoors(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { communityId, entranceId, noticeId }: { communityId: string; entranceId: string; noticeId: string },
): Promise<DoorRow[]> {
  const { rows } = await sql<DoorRow>`
    select d.household_id, d.label as place_label, d.floor, d.room_no, d.is_vacant,
           (select p.name_sealed from residents p
             where p.community_id = ${communityId} and p.household_id = d.household_id
               and p.relation = 'householder' and p.ended_at is null) as name_sealed,
           exists (select from contacts n where n.community_id = ${communityId} and n.household_id = d.household_id
                      and n.relation = 'own' and n.ended_at is null) as has_phone,
           exists (select from care_flags f
                    where f.community_id = ${communityId} and f.household_id = d.household_id) as has_care,
           exists (select from household_pauses p
                    where p.community_id = ${communityId} and ${pausedOn(now)}
                      and (p.household_id = d.household_id or p.building_id = d.building_id)) as is_paused,
           c.needs_home_service as needs_at_home
      from doors d
      join cells c on c.community_id = d.community_id and c.household_id = d.household_id
       and c.campaign_id = ${noticeId} and c.closed_at is null
     where d.community_id = ${communityId} and d.entrance_id = ${entranceId} and d.ended_at is null
     order by ${topDown('d')}, d.household_id limit 1000`.execute(db);
  return rows;
}
