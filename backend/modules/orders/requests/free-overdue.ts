import type { RequestKind } from '@/contract/requests';
import { requestKindNames } from '@/domain/requests';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import * as requests from './requests';
import { tellOfRequest } from './tell-of-request';

const SLICE = 200;

interface Overdue {
  communityId: string;
  requestId: string;
  householdId: string;
  kind: RequestKind;
  takenBy: string;
}

const isOverdue = (now: Date) =>
  sql`due_at <= ${now} and is_unsettled_request(done_at, failed_at, cancelled_at) and taken_by is not null`;

/** Communities in which a helper has let the time of a request pass. */
export async function listWithOverdue(db: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct community_id from requests where ${isOverdue(now)}`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/** What its helpers have kept past its time, held; what another instance holds is left to it. */
async function holdOverdue(db: Database, communityId: string, now: Date): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    select community_id, id as request_id, household_id, kind,
           taken_by
      from requests
     where community_id = ${communityId} and ${isOverdue(now)}
     order by due_at, id limit ${SLICE} for update skip locked`.execute(db);
  return rows;
}

/**
 * Opens requests of a community again whose helper has let their time pass; helper and household are told. One slice,
 * and whether there may be more; may run twice.
 */
export async function freeOverdue(db: Database, communityId: string, now: Date): Promise<boolean> {
  const overdue = await holdOverdue(db, communityId, now);
  for (const one of overdue) await free({ db, now }, one);
  return overdue.length === SLICE;
}

async function free(ctx: Pick<Context, 'db' | 'now'>, one: Overdue): Promise<void> {
  const { communityId, requestId, kind, takenBy } = one;
  await requests.settle(ctx.db, communityId, requestId, { takenAt: null, takenBy: null, dueAt: null });
  await tellOfRequest(ctx, 'requestFreed', one);
  const toHelper = announcementOf({
    communityId,
    kind: 'requestTimedOut',
    accountId: takenBy,
    about: `${requestId}:${ctx.now.toISOString()}`,
    facts: { errand: requestKindNames[kind] },
  });
  await announce(ctx, [toHelper]);
}
