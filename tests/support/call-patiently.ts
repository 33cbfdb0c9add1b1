import type { App } from '../../backend/kernel/app-parts';
import { call, type Reply, type Request } from '../../backend/kernel/call';

/** Calls as a phone does: again when the backend is busy, as it may be on a machine with much else to do. */
export async function callPatiently(app: App, request: Request): Promise<Reply> {
  const reply = await call(app, request);
  return !reply.ok && reply.code === 'BUSY' ? callPatiently(app, request) : reply;
}
