import type { WaveTime } from '@/domain/waves';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** The waves of a day, earliest first. */
export async function listWaveTimes(db: Database, communityId: string): Promise<WaveTime[]> {
  const { rows } = await sql<WaveTime>`
    select kind, to_char(cut_off, 'HH24:MI') as cut_off, to_char(deliver_by, 'HH24:MI') as deliver_by,
           deliver_day
      from wave_times where community_id = ${communityId} order by wave_times.cut_off`.execute(db);
  return rows;
}

/** The waves of a day instead of those before; holds them against another who does the same. */
export async function replaceWaveTimes(
  db: Database,
  communityId: string,
  times: readonly WaveTime[],
): Promise<void> {
  await sql`select from communities where id = ${communityId} for update`.execute(db);
  await sql`delete from wave_times where community_id = ${communityId}`.execute(db);
  await sql`
    insert into wave_times (community_id, kind, cut_off, deliver_by, deliver_day)
    select ${communityId}, x.kind, x."cutOff", x."deliverBy", x."deliverDay"
      from jsonb_to_recordset(${JSON.stringify(times)}::jsonb)
           as x (kind text, "cutOff" time, "deliverBy" time, "deliverDay" int)`.execute(db);
}
