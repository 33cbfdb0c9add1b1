import { sql } from 'kysely';
import type { Database } from '../../../db/database';

type Kind = 'accepted' | 'sent' | 'usedUp' | 'cancelled';
type SaidBy = 'phone' | 'platform' | 'sender';

/** Something that changes how often a person may be sent a template. */
export interface Entry {
  accountId: string;
  templateId: string;
  /** What it happened in, so that it counts once: a deed, a push of the platform, a delivery. */
  event: string;
  kind: Kind;
  saidBy: SaidBy;
  at: Date;
}

/** Two who speak of one thing do so within minutes. */
const TWINS_APART_MS = 5 * 60_000;

/** Entries of one person come one after the other, so that two never find the same twin. */
const hold = (db: Database, accountId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`subscriptions ${accountId}`}, 0))`.execute(db);

/** The same thing, said by somebody else a moment ago, that nobody has counted as a twin yet. */
async function twinOf(db: Database, { at, ...entry }: Entry): Promise<string | null> {
  const since = new Date(at.getTime() - TWINS_APART_MS);
  const { rows } = await sql<{ event: string }>`
    select e.event from subscription_entries e
     where e.account_id = ${entry.accountId} and e.template_id = ${entry.templateId} and e.kind = ${entry.kind}
       and (e.said_by = 'platform') <> (${entry.saidBy} = 'platform') and e.twin_of is null and e.at >= ${since}
       and not exists (select from subscription_entries t
                        where t.account_id = e.account_id and t.template_id = e.template_id and t.twin_of = e.event)
     order by e.at, e.event limit 1`.execute(db);
  return rows[0]?.event ?? null;
}

/** By how much an entry changes what is left; never below nothing. */
async function amountOf(db: Database, { accountId, templateId, kind }: Entry): Promise<number> {
  if (kind === 'accepted') return 1;
  if (kind !== 'sent') return 0;
  const [quota] = await quotaOf(db, [accountId], [templateId]);
  return quota && quota.left > 0 ? -1 : 0;
}

/**
 * Adds an entry, once for each event, in a transaction. What phone or sender and the platform both say of one thing
 * counts once, whoever comes first.
 */
export async function add(db: Database, entry: Entry): Promise<void> {
  await hold(db, entry.accountId);
  const twin = await twinOf(db, entry);
  const amount = twin === null ? await amountOf(db, entry) : 0;
  await sql`
    insert into subscription_entries (account_id, template_id, event, kind, said_by, amount, twin_of, at)
    values (${entry.accountId}, ${entry.templateId}, ${entry.event}, ${entry.kind}, ${entry.saidBy}, ${amount},
            ${twin}, ${entry.at})
    on conflict (account_id, template_id, event) do nothing`.execute(db);
}

export interface Quota {
  accountId: string;
  templateId: string;
  left: number;
}

/** How often each of these people may still be sent each template; whoever is not in the answer never allowed any. */
export async function quotaOf(
  db: Database,
  accountIds: readonly string[],
  templateIds: readonly string[],
): Promise<Quota[]> {
  const { rows } = await sql<Quota>`
    with entries as (
      select e.*, max(e.at) filter (where e.kind in ('usedUp', 'cancelled'))
                    over (partition by e.account_id, e.template_id) as emptied_at
        from subscription_entries e
       where e.account_id = any(${accountIds}::uuid[]) and e.template_id = any(${templateIds}::text[]))
    select account_id, template_id,
           greatest(0, coalesce(sum(amount) filter (where emptied_at is null or at > emptied_at), 0))::int as left
      from entries group by account_id, template_id`.execute(db);
  return rows;
}

/** Deletes what a person had allowed who has left for good. */
export const forgetOf = (db: Database, accountId: string) =>
  sql`delete from subscription_entries where account_id = ${accountId}`.execute(db);
