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
  sql`/* kept */ select pg_advisory_xact_lock(hashtextextended(${`subscriptions ${accountId}`}, 0))`.execute(
    db,
  );

/** The same thing, said by somebody else a moment ago, that nobody has counted as a twin yet. */
const twinOf = ({ at, ...entry }: Entry) => sql`
  select e.event from subscription_entries e
   where e.account_id = ${entry.accountId} and e.template_id = ${entry.templateId} and e.kind = ${entry.kind}
     and (e.said_by = 'platform') <> (${entry.saidBy} = 'platform') and e.twin_of is null
     and e.at >= ${new Date(at.getTime() - TWINS_APART_MS)}
     and not exists (select from subscription_entries t
                      where t.account_id = e.account_id and t.template_id = e.template_id and t.twin_of = e.event)
   order by e.at, e.event limit 1`;

/** By how much an entry that has no twin changes what is left; never below nothing. */
const amountOf = ({ accountId, templateId, kind }: Entry) => sql`
  case ${kind} when 'accepted' then 1
               when 'sent' then -least(1, coalesce((select q.left from (${quotaIn([accountId], [templateId])}) q), 0))
               else 0 end`;

/**
 * Adds an entry, once for each event, in a transaction. What phone or sender and the platform both say of one thing
 * counts once, whoever comes first.
 */
export async function add(db: Database, entry: Entry): Promise<void> {
  await hold(db, entry.accountId);
  await sql`/* kept */
    insert into subscription_entries (account_id, template_id, event, kind, said_by, amount, twin_of, at)
    select ${entry.accountId}, ${entry.templateId}, ${entry.event}, ${entry.kind}, ${entry.saidBy},
           case when twin.event is null then ${amountOf(entry)} else 0 end, twin.event, ${entry.at}
      from (select 1) one left join lateral (${twinOf(entry)}) twin on true
    on conflict (account_id, template_id, event) do nothing`.execute(db);
}

export interface Quota {
  accountId: string;
  templateId: string;
  left: number;
}

const quotaIn = (accountIds: readonly string[], templateIds: readonly string[]) => sql<Quota>`
  with entries as (
    select e.*, max(e.at) filter (where e.kind in ('usedUp', 'cancelled'))
                  over (partition by e.account_id, e.template_id) as emptied_at
      from subscription_entries e
     where e.account_id = any(${accountIds}::uuid[]) and e.template_id = any(${templateIds}::text[]))
  select account_id, template_id,
         greatest(0, coalesce(sum(amount) filter (where emptied_at is null or at > emptied_at), 0))::int as left
    from entries group by account_id, template_id`;

/** How often each of these people may still be sent each template; whoever is not in the answer never allowed any. */
export async function quotaOf(
  db: Database,
  accountIds: readonly string[],
  templateIds: readonly string[],
): Promise<Quota[]> {
  return (await quotaIn(accountIds, templateIds).execute(db)).rows;
}

/** Somebody's newest openid, and how often they may still be sent a template; undefined for who comes not by WeChat. */
export async function leftOf(
  db: Database,
  accountId: string,
  templateId: string,
): Promise<{ openid: string; left: number } | undefined> {
  const { rows } = await sql<{ openid: string; left: number }>`/* kept */
    select i.subject as openid, coalesce(q.left, 0) as left
      from identities i left join (${quotaIn([accountId], [templateId])}) q on true
     where i.kind = 'wechat' and i.account_id = ${accountId}
     order by i.created_at desc limit 1`.execute(db);
  return rows[0];
}

/** Deletes what a person had allowed who has left for good. */
export const forgetOf = (db: Database, accountId: string) =>
  sql`delete from subscription_entries where account_id = ${accountId}`.execute(db);
