import { formatClock } from '@/domain/beijing-time';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { isOpen, openWave, waveColumns, type WaveRow } from './waves';

/** Holds a wave against its closing until the transaction ends. Refuses WAVE_CLOSED. */
export async function holdWhileOpen(ctx: Context, communityId: string, waveId: string): Promise<WaveRow> {
  const wave = await hold(ctx, communityId, waveId);
  if (!isOpen(wave, ctx.now))
    throw new Refusal('WAVE_CLOSED', { cutOff: formatClock(wave.closesAt.toISOString()) });
  return wave;
}

/** The wave that is open now, held likewise. Refuses NO_OPEN_WAVE. */
export async function holdOpenWave(ctx: Context, communityId: string): Promise<WaveRow> {
  const found = await openWave(ctx, communityId);
  const wave = found && (await hold(ctx, communityId, found.id));
  if (!wave || !isOpen(wave, ctx.now)) throw new Refusal('NO_OPEN_WAVE');
  return wave;
}

async function hold(ctx: Context, communityId: string, waveId: string): Promise<WaveRow> {
  const { rows } = await sql<WaveRow>`
    select ${waveColumns} from waves w
     where w.community_id = ${communityId} and w.id = ${waveId} for key share`.execute(ctx.db);
  const [wave] = rows;
  if (!wave) throw new Refusal('NOT_FOUND');
  return wave;
}
