import { vi } from 'vitest';
import { NoSignal } from '@/lib/wire/no-signal';
import { createOfflineQueue, type QueuePorts } from '@/lib/offline-queue/offline-queue';
import type { QueueEntry } from '@/lib/offline-queue/queue-entry';
import { createQueueStore } from '@/lib/offline-queue/queue-store';
import type { Reply } from '@/lib/wire/reply';

type Answer = (input: { door: string; actionId: string }) => Promise<Reply> | Reply;
/** What the server may say. */
export const yes: Answer = () => ({ ok: true, value: null });
export const silence: Answer = () => Promise.reject(new NoSignal());
export const refusal: Answer = () => ({ ok: false, code: 'RUN_FINISHED', message: '这趟配送已经结束' });

/** A phone whose storage outlives the app; `start` is a start of the app, `answer` the server it meets. */
export function givenPhone() {
  const stored = new Map<string, string>();
  const sent: string[] = [];
  const timers: ((() => void) | null)[] = [];
  const delays: number[] = [];
  let made = 0;
  const phone = {
    sent,
    stored,
    timers,
    delays,
    answer: yes,
    /** The way to a real server, in the place of `answer`. */
    send: null as QueuePorts['send'] | null,
    newActionId: () => `id${++made}`,
    accountId: 'li' as string | null,
    isOnline: true,
    now: '2026-11-22T06:00:00.000Z',
    shown: [] as readonly QueueEntry[],
    kept: new Set<string>(),
    upload: vi.fn<QueuePorts['pictures']['upload']>(),
    afterSent: vi.fn<QueuePorts['afterSent']>(() => Promise.resolve()),
    queued: () => phone.shown.map((entry) => `${entry.label} ${entry.state}`),
    start: () => createOfflineQueue(portsOf()),
  };
  const store = createQueueStore({
    read: (key) => JSON.parse(stored.get(key) ?? 'null') as unknown,
    write: (key, value) => void stored.set(key, JSON.stringify(value)),
    remove: (key) => void stored.delete(key),
    keys: () => [...stored.keys()].reverse(),
  });
  const portsOf = (): QueuePorts => ({
    store,
    send: async (procedure, input) => {
      if (phone.send) return phone.send(procedure, input);
      const typed = input as { door: string; actionId: string };
      sent.push(`${typed.door}:${typed.actionId}`);
      return phone.answer(typed);
    },
    pictures: { upload: phone.upload, remove: (path) => void phone.kept.delete(path) },
    accountId: () => phone.accountId,
    isOnline: () => phone.isOnline,
    now: () => phone.now,
    newActionId: () => phone.newActionId(),
    later: (ms, run) => {
      delays.push(ms);
      const at = timers.push(run) - 1;
      return () => void (timers[at] = null);
    },
    publish: (entries) => (phone.shown = entries),
    afterSent: phone.afterSent,
  });
  return phone;
}

/** A deed: it was brought to that door. */
export const door = (no: string) => ({
  procedure: 'dispatch.confirmDropOff',
  input: { door: no },
  label: `${no} 送到`,
});
