import { setTimeout } from 'node:timers/promises';
import type { App } from '../../backend/kernel/app-parts';
import { call, type Reply, type Request } from '../../backend/kernel/call';

const PAUSE_MS = 20;
/** Two minutes of the busiest machine; who waits in vain, because nothing answers any more, ends too. */
const MOST = 6_000;

/** Calls as a phone does: again when the backend is busy, as it may be on a machine with much else to do. */
export async function callPatiently(app: App, request: Request, triesLeft = MOST): Promise<Reply> {
  const reply = await call(app, request);
  if (reply.ok || reply.code !== 'BUSY' || triesLeft === 0) return reply;
  await setTimeout(PAUSE_MS);
  return callPatiently(app, request, triesLeft - 1);
}
