import type { RelayStep } from '@/contract/notice-relay';
import { nextRelayStep, type RelayMove } from '@/domain/relay-step';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Channel } from '../../../kernel/channel';
import { tellHolders, type Begun } from './tell-holders';
import { tellStaffGroups } from './tell-staff-groups';

/** An entrance in which a notice has open cells, and whose turn it is there. */
interface Waiting {
  noticeId: string;
  title: string;
  isExercise: boolean;
  open: number;
  entranceId: string;
  sentAt: Date;
  afterMinutes: number;
  isHurried: boolean;
  captains: number;
  step: RelayStep | null;
  beganAt: Date | null;
  skipped: RelayStep[];
}

interface Moving {
  db: Database;
  now: Date;
  /** Channels that pause just now: who is told by one of them is not waited for. */
  paused: readonly string[];
  channels: readonly Channel[];
}

/** Communities with a notice that is out and not closed. */
export async function listCommunitiesToRelay(db: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct n.community_id from notices n
      join campaigns m on m.community_id = n.community_id and m.id = n.id and m.closed_at is null
     where n.state = 'approved' and n.send_at <= ${now} and n.expires_at > ${now} limit 5000`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/**
 * Begins the relay's next step wherever its hour has come, for all notices of one community, and tells whoever holds it;
 * answers how many steps began. Run twice it begins nothing twice: the row says which step has begun.
 */
export async function moveRelaysOf(moving: Moving, communityId: string): Promise<number> {
  const { db, now } = moving;
  const begun: Begun[] = [];
  for (const one of await listWaiting(moving, communityId)) {
    const move = nextRelayStep({ ...one, ...asDomain(one), now: now.toISOString() });
    if (move && (await begin(db, { communityId, ...one }, move, now))) begun.push({ ...one, ...move });
  }
  await tellHolders({ db, now }, communityId, begun);
  await tellStaffGroups(moving, communityId, begun);
  return begun.length;
}

/** Staff are always there to be last; one captain holds the first step, a second one the deputy's. */
const asDomain = ({ sentAt, captains, step, beganAt, skipped }: Waiting) => ({
  sentAt: sentAt.toISOString(),
  held: (['captain', 'deputy'] as const).slice(0, captains),
  current: step && beganAt ? { step, beganAt: beganAt.toISOString(), skipped } : null,
});

async function listWaiting(
  { db, now, paused }: Omit<Moving, 'channels'>,
  communityId: string,
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with open as (
      select c.campaign_id as notice_id, h.entrance_id, count(*)::int as open
        from notices n
        join campaigns m on m.community_id = n.community_id and m.id = n.id and m.closed_at is null
        join cells c on c.community_id = n.community_id and c.campaign_id = n.id and c.closed_at is null
        join households h on h.community_id = c.community_id and h.id = c.household_id and h.ended_at is null
       where n.community_id = ${communityId} and n.state = 'approved' and n.send_at <= ${now}
         and n.expires_at > ${now}
       group by c.campaign_id, h.entrance_id)
    select o.notice_id, o.entrance_id, o.open, n.title, n.is_exercise, n.send_at as sent_at,
           n.relay_after_minutes as after_minutes, n.ways && ${paused}::text[] as is_hurried,
           (select count(distinct g.account_id)::int from role_grants g
              join entrances e on e.community_id = g.community_id and e.id = o.entrance_id
             where g.community_id = ${communityId} and g.role = 'captain' and g.starts_at <= ${now}
               and (g.ends_at is null or g.ends_at > ${now})
               and (g.entrance_id = o.entrance_id or (g.level = 'building' and g.building_id = e.building_id)))
             as captains,
           r.step, r.began_at, coalesce(r.skipped, '{}') as skipped
      from open o
      join notices n on n.community_id = ${communityId} and n.id = o.notice_id
      left join notice_relays r on r.community_id = ${communityId} and r.notice_id = o.notice_id
       and r.entrance_id = o.entrance_id
     where r.step is distinct from 'staff'
     order by o.notice_id, o.entrance_id`.execute(db);
  return rows;
}

/** Writes that a step has begun; false when another run was first. */
async function begin(
  db: Database,
  { communityId, noticeId, entranceId }: { communityId: string; noticeId: string; entranceId: string },
  { step, skipped }: RelayMove,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into notice_relays (community_id, notice_id, entrance_id, step, began_at, skipped)
    values (${communityId}, ${noticeId}, ${entranceId}, ${step}, ${now}, ${skipped}::text[])
    on conflict (community_id, notice_id, entrance_id) do update
       set step = excluded.step, began_at = excluded.began_at, skipped = excluded.skipped
     where notice_relays.step <> excluded.step`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
