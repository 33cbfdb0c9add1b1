import type { Worker } from 'node:worker_threads';
import { startThread } from './thread';

/** A thread that has just worked begins the next work sooner; then its memory is given back. */
const IDLE_MS = 15_000;

let idle: { thread: Worker; end: NodeJS.Timeout } | undefined;

/** A thread that has nothing to do, old or new. */
export function takeThread(): Worker {
  if (!idle) return startThread();
  const { thread, end } = idle;
  clearTimeout(end);
  idle = undefined;
  thread.ref();
  return thread;
}

/** Keeps a thread for whoever comes next; one is enough. */
export function giveBack(thread: Worker): void {
  thread.unref();
  if (idle) return void thread.terminate();
  const end = setTimeout(() => {
    idle = undefined;
    void thread.terminate();
  }, IDLE_MS).unref();
  idle = { thread, end };
}
