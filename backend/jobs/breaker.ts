import type { App } from '../kernel/app-parts';
import type { Channel } from '../kernel/channel';
import { everywhere } from '../kernel/in-community';
import {
  beginPause,
  isTooBad,
  mayProbe,
  noteProbe,
  pausedChannels,
  triesOfChannel,
  type Settled,
} from '../modules/messages/public';

const AWAKE_MS = 5_000;

/** What a channel may do just now: send, try a single one, or nothing. */
export type Leave = 'all' | 'one' | 'none';

/** Whether a try came to nothing by the channel's fault; null: it says nothing of the channel. */
export function isBad(settled: Settled): boolean | null {
  if (settled.state === 'waiting') return settled.reason === 'full' ? null : true;
  return settled.state === 'unknown' || settled.state === 'givenUp';
}

async function isAwake({ isAwake: ask }: Channel): Promise<boolean> {
  return (await ask?.(AbortSignal.timeout(AWAKE_MS)).catch(() => false)) ?? true;
}

/** A peer that answers nothing is not given a message whose end nobody would know. */
async function leaveToProbe(app: App, channel: Channel, now: Date): Promise<Leave> {
  const db = everywhere(app.database);
  if (!(await mayProbe(db, channel.name, now))) return 'none';
  if (await isAwake(channel)) return 'one';
  await noteProbe(db, channel.name, false, now);
  return 'none';
}

/** A channel of whose last quarter of an hour too much failed or was slow pauses by itself, for all instances. */
export async function leaveOf(app: App, channel: Channel, now: Date): Promise<Leave> {
  const db = everywhere(app.database);
  const paused = await pausedChannels(db);
  if (paused.some((pause) => pause.channel === channel.name)) return leaveToProbe(app, channel, now);
  const tries = await triesOfChannel(db, channel.name, now);
  if (!isTooBad(tries)) return 'all';
  await pause(app, channel, tries, now);
  return 'none';
}

/** Pauses a channel, and says so once. */
export async function pause(
  app: App,
  { name }: Channel,
  tries: { tries: number; bad: number },
  now: Date,
): Promise<void> {
  if (!(await beginPause(everywhere(app.database), name, tries, now))) return;
  app.log.warn({ channel: name, ...tries }, 'a channel pauses by itself');
}

/** A probe that found nothing to send has nothing against the channel. */
export async function endProbe(
  app: App,
  { name }: Channel,
  settled: Settled | undefined,
  now: Date,
): Promise<void> {
  const isOver = await noteProbe(everywhere(app.database), name, !settled || isBad(settled) !== true, now);
  if (isOver) app.log.info({ channel: name }, 'a channel goes on');
}
