import { sql } from 'kysely';
import { v7 } from 'uuid';
import { COMMUNITY_ID } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';
import { queueNotices } from '../backend/jobs/queue-notices';
import { inCommunity } from '../backend/kernel/in-community';
import { audienceHouseholds } from '../backend/modules/campaigns/public';
import type { BenchDatabase } from './bench-database';
import { read, type Read } from './desk-reads';
import { startHttpClient } from './http-client';
import { benchApp } from './http-worker';
import { BENCH_NOW } from './order-fixture';

const COMMUNITIES = 150;
const everybody = { anyOf: [], except: [] };

export interface NoticesMeasured {
  communities: number;
  households: number;
  /** The audiences of all notices, one community after the other. */
  resolvedMs: number;
  /** Until each household has its message. */
  queuedMs: number;
  status: Read;
}

/** A notice to everybody in each of 150 communities, among those that are there: resolved, queued, and its page. */
export async function measureNotices(database: BenchDatabase): Promise<NoticesMeasured> {
  const communityIds = await communitiesOf(database);
  const app = benchApp(database.programUrl, 4);
  let households = 0;
  const resolvedMs = await msOf(async () => {
    for (const id of communityIds) {
      const db = inCommunity(app.database, id);
      households += (await audienceHouseholds({ db, now: BENCH_NOW }, id, everybody)).length;
    }
  });
  for (const step of notices(communityIds)) await step.execute(database.db);
  const queuedMs = await msOf(async () => {
    while ((await untold(database, communityIds)) > 0) await queueNotices(app, BENCH_NOW);
  });
  await app.database.close();
  const http = await startHttpClient(database);
  const page = { communityId: COMMUNITY_ID, noticeId: await ownNotice(database) };
  const status = await read(http, 'the page of a notice', 'notices/getNotice', page);
  http.stop();
  return { communities: communityIds.length, households, resolvedMs, queuedMs, status };
}

async function msOf(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return Math.round(performance.now() - before);
}

/** The demo community and its copies (campaigns-fixture.ts). */
async function communitiesOf({ db }: BenchDatabase): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from communities order by id = ${COMMUNITY_ID} desc, id limit ${COMMUNITIES}`.execute(db);
  return rows.map(({ id }) => id);
}

const noticeOf = sql`md5(c.id::text || 'notice of the bench')::uuid`;
const by = () => demoAccountId('lin');

const notices = (ids: readonly string[]) => [
  sql`insert into campaigns (community_id, id, kind, number, title, audience, opened_cells, deadline_at, opened_at, opened_by)
      select c.id, ${noticeOf}, 'notice', 1, '停水', ${JSON.stringify(everybody)}::jsonb, count(*),
             ${BENCH_NOW}::timestamptz + interval '1 day', ${BENCH_NOW}, ${by()}
        from communities c join households h on h.community_id = c.id and h.ended_at is null
       where c.id = any(${ids}::uuid[]) group by c.id`,
  sql`insert into notices (community_id, id, kind, title, body, facts, is_urgent, closes, audience, counted, ways, send_at,
                           expires_at, relay_after_minutes, is_exercise, text_hash, written_by, written_at, state,
                           decided_by, decided_at)
      select c.community_id, c.id, 'freeText', c.title, '明早八点停水', '{}', false, 'acknowledged', c.audience,
             c.opened_cells, '{}', ${BENCH_NOW}, c.deadline_at, 60, false, 'bench', ${by()}, ${BENCH_NOW}, 'approved',
             ${by()}, ${BENCH_NOW}
        from campaigns c where c.kind = 'notice' and c.community_id = any(${ids}::uuid[])`,
  sql`insert into cells (community_id, campaign_id, household_id, origin, changed_at)
      select n.community_id, n.id, h.id, 'opened', ${BENCH_NOW}
        from notices n join households h on h.community_id = n.community_id and h.ended_at is null`,
  sql`analyze`,
];

async function untold({ db }: BenchDatabase, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ untold: number }>`
    select (select coalesce(sum(counted), 0) from notices where community_id = any(${ids}::uuid[]))::int
         - (select count(*) from messages where kind = 'notice' and community_id = any(${ids}::uuid[]))::int as untold`.execute(
    db,
  );
  return rows[0]?.untold ?? 0;
}

async function ownNotice({ db }: BenchDatabase): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from notices where community_id = ${COMMUNITY_ID} order by written_at desc limit 1`.execute(db);
  return rows[0]?.id ?? v7();
}
