import type { Wave, WaveKind } from '@/contract/order-shapes';
import { plannedWaves } from '@/domain/waves';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Database } from '../../../db/database';
import { newId } from '../../../kernel/ids';
import { listWaveTimes } from './wave-times';

const DAYS_AHEAD = 2;

export interface WaveRow {
  id: string;
  kind: WaveKind;
  opensAt: Date;
  closesAt: Date;
  deliverBy: Date;
  closedAt: Date | null;
}

/** The columns of a wave as `WaveRow`. */
export const waveColumns = sql.raw(`w.id, w.kind, w.opens_at, w.closes_at, w.deliver_by, w.closed_at`);

/** A wave as the client gets it. */
export const toWave = ({ id, kind, opensAt, closesAt, deliverBy }: WaveRow): Wave => ({
  id,
  kind,
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
  deliverBy: deliverBy.toISOString(),
});

/** Whether orders of the wave may still be placed, changed or cancelled. */
export const isOpen = (wave: Pick<WaveRow, 'closesAt' | 'closedAt'>, now: Date): boolean =>
  wave.closedAt === null && now < wave.closesAt;

/** The open wave; planned on the spot when the timer has not run for days. Null when the community plans none. */
export async function openWave(
  { db, now, ensuring = db }: Pick<Context, 'db' | 'now' | 'ensuring'>,
  communityId: string,
): Promise<WaveRow | null> {
  const wave = await findOpen(db, communityId, now);
  if (wave) return wave;
  await planWaves(ensuring, communityId, now);
  return (await findOpen(db, communityId, now)) ?? null;
}

async function findOpen(db: Database, communityId: string, now: Date): Promise<WaveRow | undefined> {
  const { rows } = await sql<WaveRow>`/* kept */
    select ${waveColumns} from waves w
     where w.community_id = ${communityId} and w.closed_at is null and w.opens_at <= ${now} and w.closes_at > ${now}
     order by w.closes_at limit 1`.execute(db);
  return rows[0];
}

/**
 * Makes the waves of the next two days, unless the community is still being prepared; harmless to repeat. None is
 * made that would close before the one that is open: its orders keep the cut-off they were promised.
 */
export async function planWaves(db: Database, communityId: string, now: Date): Promise<void> {
  if (await isPreparing(db, communityId)) return;
  const planned = plannedWaves(await listWaveTimes(db, communityId), now.toISOString(), DAYS_AHEAD);
  for (const wave of planned) {
    await sql`
      insert into waves (community_id, id, kind, opens_at, closes_at, deliver_by)
      select ${communityId}, ${newId()}, ${wave.kind}, ${wave.opensAt}, ${wave.closesAt}::timestamptz, ${wave.deliverBy}
       where not exists (select from waves o
                          where o.community_id = ${communityId} and o.closed_at is null and o.opens_at <= ${now}
                            and o.closes_at > ${wave.closesAt}::timestamptz)
      on conflict (community_id, closes_at) do nothing`.execute(db);
  }
}

async function isPreparing(db: Database, communityId: string): Promise<boolean> {
  const { rows } = await sql<{ isPreparing: boolean }>`
    select is_preparing from communities where id = ${communityId}`.execute(db);
  return rows[0]?.isPreparing ?? false;
}

/** Forgets planned waves that have not opened: nobody has ordered in them. */
export const dropWavesToCome = (db: Database, communityId: string, now: Date) =>
  sql`delete from waves where community_id = ${communityId} and opens_at > ${now}`.execute(db);

/**
 * Closes a wave whose time has come, waiting for orders that are being placed in it right now: after this no order
 * can join. Answers the wave, closed or (before its time) still open; undefined when there is none.
 */
export async function closeDueWave(
  db: Database,
  communityId: string,
  waveId: string,
  now: Date,
): Promise<WaveRow | undefined> {
  const { rows } = await sql<WaveRow>`
    select ${waveColumns} from waves w
     where w.community_id = ${communityId} and w.id = ${waveId} for update`.execute(db);
  const [wave] = rows;
  if (!wave || wave.closedAt || wave.closesAt > now) return wave;
  await sql`update waves set closed_at = ${now} where community_id = ${communityId} and id = ${waveId}`.execute(
    db,
  );
  return { ...wave, closedAt: now };
}

/** Holds waves until the transaction ends, the newest first as a later wave takes earlier ones along, so that nothing moves in them meanwhile. */
export const holdWaves = (db: Database, communityId: string, waveIds: readonly string[]) =>
  sql`select from waves where community_id = ${communityId} and id = any(${waveIds}::uuid[])
       order by closes_at desc for update`.execute(db);
