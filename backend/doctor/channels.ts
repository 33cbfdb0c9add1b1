import type pg from 'pg';
import { ok, weak, type Finding } from './finding';
import { texts } from './texts';

/** A channel that pauses by itself, and for how long. */
export interface PausedChannel {
  channel: string;
  seconds: number;
}

/** Nothing that leaves the house pauses by itself. */
export function checkChannels(paused: readonly PausedChannel[]): Finding {
  const [longest] = [...paused].sort((one, other) => other.seconds - one.seconds);
  if (!longest) return ok('channels', texts.channelsFine);
  const names = paused.map(({ channel }) => channel).join('、');
  return weak(
    'channels',
    texts.channelsPaused(names, Math.round(longest.seconds / 60)),
    texts.channelsPausedDo,
  );
}

export async function readPausedChannels(client: pg.Pool): Promise<PausedChannel[]> {
  const { rows } = await client.query<PausedChannel>(`
    select channel, extract(epoch from now() - began_at)::float8 as seconds
      from channel_pauses where ended_at is null order by channel`);
  return rows;
}
