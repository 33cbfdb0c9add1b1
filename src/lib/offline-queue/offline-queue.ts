import { NoSignal } from '../wire/no-signal';
import type { Reply } from '../wire/reply';
import { createBackOff, type Later } from './back-off';
import { judgeReply, type Verdict } from './judge-reply';
import type { QueueEntry } from './queue-entry';
import { createQueueLine, type QueueLine } from './queue-line';
import { prepareEntry, type KeptPictures } from './prepare-entry';
import type { QueueStore } from './queue-store';
import { createKeptReporter } from './report-kept';

const HELD_BACK_MS = 60_000;

export interface QueuePorts {
  store: QueueStore;
  send(procedure: string, input: object): Promise<Reply>;
  /** Pictures that wait on the phone beside their deeds. */
  pictures: KeptPictures;
  /** Who is signed in, read anew at each send: another tab may have changed it. */
  accountId(): string | null;
  now(): string;
  newActionId(): string;
  /** Whether the phone says that it has a network. */
  isOnline(): boolean;
  later: Later;
  /** Told after each change, to draw the counts. */
  publish(entries: readonly QueueEntry[]): void;
  /**
   * Told what the server has accepted, also when it has only refused: either way the screens are behind. The
   * accepted deeds stay visible as `sent` until it is done.
   */
  afterSent(entries: readonly QueueEntry[]): Promise<unknown>;
}

export interface Deed {
  procedure: string;
  input: object;
  label: string;
  picturePath?: string;
}

/**
 * Keeps deeds that the server has not heard of and tells them one at a time, in order.
 *
 * A deed is written down before it is first sent and taken away after the server's yes; killed anywhere between,
 * it is sent again with the same actionId, which the server answers as it did before. Without signal (or signed
 * out) it waits; a refusal is kept for the person to settle and the line goes on. A deed is sent only while its
 * own account is signed in. `add` throws when nobody is signed in or when the phone cannot store.
 */
export function createOfflineQueue(ports: QueuePorts) {
  const line = createQueueLine(ports.store, (entries) => ports.publish(entries));
  const run = createSender(ports, line);
  line.publish();
  return {
    run,
    publish: line.publish,
    add: (deed: Deed): string => {
      const entry = newEntry(ports, line, deed);
      line.append(entry);
      void run();
      return entry.actionId;
    },
    /** Takes a deed out of the line; false when the server may have heard of it and has to be told. */
    takeBack: (actionId: string): boolean => {
      const untold = line.untold(actionId);
      forget(ports, line, untold);
      return untold.length > 0;
    },
    dismiss: (actionId: string) => {
      const entry = line.refused(actionId);
      if (entry) forget(ports, line, [entry]);
    },
    retry: async (actionId: string) => {
      const entry = line.refused(actionId);
      if (!entry) return;
      line.keep({ ...entry, state: 'waiting', failures: 0, refusal: undefined });
      await run();
    },
  };
}

function newEntry(ports: QueuePorts, line: QueueLine, deed: Deed): QueueEntry {
  const accountId = ports.accountId();
  if (accountId === null) throw new Error('a deed needs someone who is signed in');
  const actionId = ports.newActionId();
  const fixed = { state: 'waiting', failures: 0 } as const;
  const madeAt = ports.now();
  const input = { ...deed.input, actionId };
  return { ...deed, ...fixed, actionId, turn: line.nextTurn(), input, madeAt, accountId };
}

/** Sends all that waits; while it is under way, another call joins it instead of starting a second one. */
function createSender(ports: QueuePorts, line: QueueLine) {
  const backOff = createBackOff(ports.later);
  const reporter = createKeptReporter(ports, line);
  let running: Promise<void> | null = null;
  let wasRefused = false;

  const sendAll = async () => {
    for (let entry = line.nextOf(ports.accountId()); entry; entry = line.nextOf(ports.accountId())) {
      if (isHeldBack(ports, entry)) return backOff.wait(() => void run());
      if (!entry.wasTried) line.keep({ ...entry, wasTried: true });
      const verdict = await attempt(ports, line, { ...entry, wasTried: true });
      if (verdict.then !== 'sent') line.keep(verdict.entry);
      if (verdict.then === 'settle') {
        wasRefused = true;
        line.waitingFor(entry).forEach((deed) => line.keep(withoutPicture(deed)));
      }
      if (verdict.then === 'wait') return backOff.wait(() => void run());
      if (verdict.then === 'sent') line.markSent(entry);
      backOff.reset();
    }
  };
  const drain = async () => {
    const telling = reporter.before();
    if (telling) await telling;
    await sendAll();
    await reporter.after();
  };
  const tellNews = async () => {
    const sent = line.sent();
    if (sent.length === 0 && !wasRefused) return;
    wasRefused = false;
    await ports.afterSent(sent);
    forget(ports, line, sent);
  };
  async function run(): Promise<void> {
    if (running) return running;
    backOff.stop();
    running = drain().finally(() => (running = null));
    await running;
    await tellNews();
  }
  return run;
}

/**
 * Without a network a deed stays on the phone for its first minute, so that it can be taken back without a word. Later
 * it is tried in any case: a phone may be wrong about its network for ever.
 */
const isHeldBack = (ports: QueuePorts, { madeAt, wasTried }: QueueEntry): boolean =>
  !ports.isOnline() && !wasTried && Date.parse(ports.now()) - Date.parse(madeAt) < HELD_BACK_MS;

/** A deed does not fall with its picture. */
const withoutPicture = (deed: QueueEntry): QueueEntry => ({
  ...deed,
  input: { ...deed.input, pictureId: undefined },
});

/** A prepared deed is written down before it is told, so that a repetition says the same. */
async function attempt(ports: QueuePorts, line: QueueLine, entry: QueueEntry): Promise<Verdict> {
  let ready = entry;
  try {
    const preparing = prepareEntry(ports.pictures, entry);
    const prepared = preparing && (await preparing);
    if (prepared && 'ok' in prepared) return judgeReply(entry, prepared);
    if (prepared) line.keep((ready = prepared));
    return judgeReply(ready, await ports.send(ready.procedure, ready.input));
  } catch (error) {
    if (error instanceof NoSignal) return { then: 'wait', entry: ready };
    throw error;
  }
}

function forget(ports: QueuePorts, line: QueueLine, entries: readonly QueueEntry[]): void {
  line.drop(entries);
  entries.forEach(({ picturePath }) => picturePath && ports.pictures.remove(picturePath));
}
