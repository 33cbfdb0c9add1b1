import type { Logger } from 'pino';
import { errorForLog } from './error-for-log';

/**
 * `lostConnection` to the database; `unhandled` what nobody caught; `busy` and `full` calls refused BUSY and NO_ROOM;
 * `shed` requests turned away before they became calls; `undelivered` announcements given up after hours;
 * `miscounted` numbers of a community that the nightly recount found wrong; `malformed` messages that a peer takes from
 * nobody as they are: a mistake of ours.
 */
export type FaultKind =
  'lostConnection' | 'unhandled' | 'busy' | 'full' | 'shed' | 'undelivered' | 'miscounted' | 'malformed';

/** What has gone wrong in this instance since it started, by kind. */
export interface Faults {
  /** Counts it; with an error also logs it. */
  note(kind: FaultKind, error?: unknown): void;
  counts(): Readonly<Record<FaultKind, number>>;
  /** Milliseconds since the last of that kind; Infinity when there was none. */
  since(kind: FaultKind): number;
}

export function makeFaults(log: Logger): Faults {
  const counts: Record<FaultKind, number> = {
    lostConnection: 0,
    unhandled: 0,
    busy: 0,
    full: 0,
    shed: 0,
    undelivered: 0,
    miscounted: 0,
    malformed: 0,
  };
  const last = new Map<FaultKind, number>();
  return {
    note(kind, error) {
      counts[kind] += 1;
      last.set(kind, performance.now());
      if (error !== undefined) log.error({ fault: kind, err: errorForLog(error) }, 'fault');
    },
    counts: () => ({ ...counts }),
    since: (kind) => performance.now() - (last.get(kind) ?? -Infinity),
  };
}
