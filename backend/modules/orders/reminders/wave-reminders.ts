import type { ReminderState } from '@/contract/reminders';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';

/** One entrance, or (null) the whole community. */
export interface Place {
  communityId: string;
  entranceId: string | null;
}

/** Households that live there, have not ordered in the wave, and were not reminded of it. */
const due = ({ communityId, entranceId }: Place, waveId: string) => sql`
  h.community_id = ${communityId} and (${entranceId}::uuid is null or h.entrance_id = ${entranceId}::uuid)
  and h.ended_at is null and not h.is_vacant
  and not exists (select from orders o where o.community_id = h.community_id and o.wave_id = ${waveId}
                     and o.household_id = h.id and o.cancelled_at is null)
  and not exists (select from wave_reminders m where m.community_id = h.community_id and m.wave_id = ${waveId}
                     and m.household_id = h.id)`;

/** How many a reminder would go to, and in how many of them nobody has the app. */
export async function countDue(
  db: Database,
  place: Place,
  waveId: string,
  now: Date,
): Promise<{ due: number; unreachable: number }> {
  const { rows } = await sql<{ due: number; unreachable: number }>`
    select count(*)::int as due, count(*) filter (where not exists (
             select from role_grants g where g.community_id = h.community_id and g.household_id = h.id
                and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})))::int as unreachable
      from households h where ${due(place, waveId)}`.execute(db);
  return rows[0] ?? { due: 0, unreachable: 0 };
}

/** Notes the next households that are due, at most `limit`; two who remind at once never remind the same one twice. */
export async function addSlice(ctx: Context, place: Place, waveId: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    insert into wave_reminders (community_id, wave_id, household_id, sent_by, sent_at)
    select h.community_id, ${waveId}, h.id, ${ctx.actor.accountId}, ${ctx.now}
      from households h where ${due(place, waveId)} order by h.id limit ${limit}
    on conflict do nothing
    returning household_id`.execute(ctx.db);
  return rows.map(({ householdId }) => householdId);
}

/** Who has reminded how many households of the place, latest first. */
export async function listSent(ctx: Context, place: Place, waveId: string): Promise<ReminderState['sent']> {
  const { rows } = await sql<{ nameSealed: string; households: number; at: Date }>`
    select a.name_sealed, count(*)::int as households, max(m.sent_at) as at
      from wave_reminders m
      join households h on h.community_id = m.community_id and h.id = m.household_id
      join accounts a on a.id = m.sent_by
     where m.community_id = ${place.communityId} and m.wave_id = ${waveId}
       and (${place.entranceId}::uuid is null or h.entrance_id = ${place.entranceId}::uuid)
     group by a.id, a.name_sealed order by 3 desc limit 50`.execute(ctx.db);
  return rows.map(({ nameSealed, households, at }) => ({
    name: ctx.secrets.open(nameSealed),
    households,
    at: at.toISOString(),
  }));
}
