import { sql } from 'kysely';
import type { App } from '../../../kernel/app-parts';
import { within } from '../../../kernel/busy';
import { everywhere } from '../../../kernel/in-community';

/** How the installation stands, whichever instance is asked. */
export interface Figures {
  outboxOldestSeconds: number;
  outboxWaiting: number;
  undelivered: number;
  waveLateSeconds: number;
  jobs: { job: string; seconds: number }[];
  /** Channels that pause by themselves. */
  paused: string[];
}

/** Whoever collects metrics waits 10 s by itself. */
const ANSWER_MS = 3_000;

const question = sql<Figures>`
  select (select coalesce(greatest(0, extract(epoch from now() - min(run_at))), 0)::float8
            from outbox where done_at is null and given_up_at is null) as outbox_oldest_seconds,
         (select count(*) from outbox
           where done_at is null and given_up_at is null and run_at <= now()) as outbox_waiting,
         (select count(*) from outbox where given_up_at is not null)
           + (select count(*) from message_deliveries where state in ('failed', 'unknown', 'givenUp')) as undelivered,
         (select coalesce(greatest(0, extract(epoch from now() - min(closes_at))), 0)::float8
            from waves where closed_at is null) as wave_late_seconds,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'job', job, 'seconds', extract(epoch from now() - coalesce(done_at, failed_at)))), '[]')
            from job_runs) as jobs,
         array(select channel from channel_pauses where ended_at is null) as paused`;

/** Asks the database once, over all communities; undefined when it gives no answer in time. */
export const readFigures = ({ database }: App): Promise<Figures | undefined> =>
  within(
    ANSWER_MS,
    question.execute(everywhere(database)).then(({ rows }) => rows[0]),
  ).catch(() => undefined);
