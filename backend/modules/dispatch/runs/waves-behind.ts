import type { WaveKind } from '@/contract/order-shapes';
import { beijingParts } from '@/domain/beijing-time';
import { waveNames } from '@/domain/waves';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface WaveBehind {
  kind: WaveKind;
  closesAt: Date;
}

const nameOf = ({ kind, closesAt }: WaveBehind): string => {
  const { month, date } = beijingParts(closesAt.toISOString());
  return `${month}月${date}日${waveNames[kind]}`;
};

const read = async (db: Database, from: ReturnType<typeof sql>): Promise<string> => {
  const { rows } = await sql<WaveBehind>`
    select distinct w.kind, w.closes_at from ${from}
      join waves w on w.community_id = o.community_id and w.id = o.wave_id
     order by w.closes_at limit 5`.execute(db);
  return rows.map(nameOf).join('、');
};

/** '11月22日午间批次' of what a run carries; more than one when waves were loaded together. */
export const wavesOfRun = (db: Database, communityId: string, runId: string): Promise<string> =>
  read(
    db,
    sql`drop_offs f
      join drop_off_lines l on l.community_id = f.community_id and l.drop_off_id = f.id
      join orders o on o.community_id = l.community_id and o.id = l.order_id
        and f.community_id = ${communityId} and f.run_id = ${runId}`,
  );

/** The same of what lies at the station for one entrance. */
export const wavesOfEntrance = (db: Database, communityId: string, entranceId: string): Promise<string> =>
  read(
    db,
    sql`order_lines l
      join orders o on o.community_id = l.community_id and o.id = l.order_id
        and l.community_id = ${communityId} and (l.received > 0 or l.sorted > 0)
      join households h on h.community_id = o.community_id and h.id = o.household_id
        and h.entrance_id = ${entranceId}`,
  );
