import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../../../kernel/app-parts';
import { readFigures, type Figures } from './figures';

/** How one call went, as the transport saw it. */
export interface CallEnd {
  /** As it was asked for: a name of the contract, or anything at all. */
  procedure: string;
  /** 'ok', or the code of its refusal; INTERNAL is a bug. */
  outcome: string;
  seconds: number;
}

/** Counts what is asked of this instance and reads, when it is looked at, how the installation stands. */
export interface Meters {
  count(end: CallEnd): void;
  /** In the form that Prometheus reads. */
  read(): Promise<string>;
  contentType: string;
}

const BUCKETS_S = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 12];

/**
 * Few on purpose: each has an alert or answers the first question after one (docs/deploy/alerts.yml). Labels come from
 * the contract and from lists of ours, never from a person or a place.
 */
export function makeMeters(app: App): Meters {
  const registry = new Registry();
  const registers = [registry];
  const calls = new Histogram({
    name: 'sandan_call_seconds',
    help: 'How long calls took, by shelf.',
    labelNames: ['shelf'],
    buckets: BUCKETS_S,
    registers,
  });
  const refusals = new Counter({
    name: 'sandan_refusals_total',
    help: 'Calls that were refused, by procedure and code; INTERNAL is an error of the program.',
    labelNames: ['procedure', 'code'],
    registers,
  });
  countFaults(app, registers);
  watchPool(app, registers);
  const show = showFigures(registers);
  // Of the program itself: the event loop's delay, memory. Watched from the first look on.
  let isWatched = false;
  const watchProgram = () => {
    if (!isWatched) collectDefaultMetrics({ register: registry });
    isWatched = true;
  };
  return {
    contentType: registry.contentType,
    count({ procedure, outcome, seconds }) {
      const name = app.procedures.has(procedure) ? procedure : 'unknown';
      calls.observe({ shelf: name.split('.')[0] ?? name }, seconds);
      if (outcome !== 'ok') refusals.inc({ procedure: name, code: outcome });
    },
    async read() {
      watchProgram();
      show(await readFigures(app));
      return registry.metrics();
    },
  };
}

function countFaults({ faults }: App, registers: Registry[]): void {
  const gauge = new Gauge({
    name: 'sandan_faults',
    help: 'What has gone wrong since the start, by kind (kernel/faults.ts).',
    labelNames: ['kind'],
    registers,
    collect: () => {
      for (const [kind, count] of Object.entries(faults.counts())) gauge.set({ kind }, count);
    },
  });
}

function watchPool({ database: { pool } }: App, registers: Registry[]): void {
  const gauge = new Gauge({
    name: 'sandan_pool',
    help: 'Connections to the database in use and idle, and calls that wait for one.',
    labelNames: ['state'],
    registers,
    collect: () => {
      gauge.set({ state: 'used' }, pool.totalCount - pool.idleCount);
      gauge.set({ state: 'idle' }, pool.idleCount);
      gauge.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}

/** What only the database knows. When it is silent, `sandan_database_up` is 0 and the others are not there. */
function showFigures(registers: Registry[]): (figures: Figures | undefined) => void {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const up = gauge('sandan_database_up', '1 when the database answers.');
  const plain = {
    outboxOldestSeconds: gauge('sandan_outbox_oldest_seconds', 'How long the oldest due announcement waits.'),
    outboxWaiting: gauge('sandan_outbox_waiting', 'Announcements that are due and not told yet.'),
    undelivered: gauge(
      'sandan_undelivered',
      'Messages that did not arrive, or of which nobody knows, in the last 30 days.',
    ),
    waveLateSeconds: gauge(
      'sandan_wave_late_seconds',
      'How long ago the oldest open wave should have closed.',
    ),
  };
  const jobAge = gauge('sandan_job_age_seconds', 'Since each job went well last.', ['task']);
  const paused = gauge('sandan_channel_paused', 'Channels that pause by themselves; 1 while they do.', [
    'channel',
  ]);
  return (figures) => {
    up.set(figures ? 1 : 0);
    jobAge.reset();
    paused.reset();
    for (const one of Object.values(plain)) one.remove();
    if (!figures) return;
    for (const [name, one] of Object.entries(plain)) one.set(figures[name as keyof typeof plain]);
    for (const { job, seconds } of figures.jobs) jobAge.set({ task: job }, seconds);
    for (const channel of figures.paused) paused.set({ channel }, 1);
  };
}
