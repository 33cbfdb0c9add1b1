import { sql } from 'kysely';
import type { Database } from '../../../db/database';

const MINUTE_MS = 60_000;
/** What a channel is judged by: its last quarter of an hour. */
const WINDOW_MS = 15 * MINUTE_MS;
/** What takes longer to get out than this was too slow. */
const SLOW_SECONDS = 300;
const REST_MS = 5 * MINUTE_MS;
/** So many that arrive in a row end a pause. */
const ENOUGH = 2;

const minutesBefore = (now: Date, ms: number): Date => new Date(now.getTime() - ms);

/** What became of a channel's tries: how many, and how many failed, are not known or were slow. */
export interface Tries {
  tries: number;
  bad: number;
}

/** Of a channel that pauses: since when, and what it came to. */
export interface Pause extends Tries {
  channel: string;
  since: Date;
}

/**
 * Too many of too few are no judgement: twenty, and 15 % of them bad. What a person does not take is no fault of the
 * channel.
 */
export const isTooBad = ({ tries, bad }: Tries): boolean => tries >= 20 && bad >= tries * 0.15;

/** The channels that pause by themselves just now, of the installation. */
export async function listOpen(db: Database): Promise<Pause[]> {
  const { rows } = await sql<Pause>`
    select channel, began_at as since, tries, bad from channel_pauses
     where ended_at is null order by channel limit 20`.execute(db);
  return rows;
}

/** The last quarter of an hour, or since the last pause was over. A sender of ours that died is no fault of the channel. */
export async function triesOf(db: Database, channel: string, now: Date): Promise<Tries> {
  const { rows } = await sql<Tries>`
    select count(*)::int as tries,
           count(*) filter (where state in ('waiting', 'givenUp') or (state = 'unknown' and last_reason <> 'silent')
             or (state = 'sent' and settled_at > first_tried_at + make_interval(secs => ${SLOW_SECONDS})))::int as bad
      from message_deliveries
     where channel = ${channel} and state <> 'claimed' and last_reason is distinct from 'full'
       and tried_at > greatest(${minutesBefore(now, WINDOW_MS)}::timestamptz,
             (select max(ended_at) from channel_pauses where channel = ${channel}))`.execute(db);
  return rows[0] ?? { tries: 0, bad: 0 };
}

/** Begins a pause; false when it pauses already. */
export async function begin(
  db: Database,
  channel: string,
  { tries, bad }: Tries,
  now: Date,
): Promise<boolean> {
  const begun = await sql`
    insert into channel_pauses (channel, began_at, tries, bad) values (${channel}, ${now}, ${tries}, ${bad})
    on conflict do nothing`.execute(db);
  return begun.numAffectedRows === 1n;
}

/** True for one instance a minute, after the first five: it may try one. */
export async function mayProbe(db: Database, channel: string, now: Date): Promise<boolean> {
  const taken = await sql`
    update channel_pauses set probed_at = ${now}
     where channel = ${channel} and ended_at is null and began_at <= ${minutesBefore(now, REST_MS)}
       and (probed_at is null or probed_at <= ${minutesBefore(now, MINUTE_MS)})`.execute(db);
  return taken.numAffectedRows === 1n;
}

/** Writes what the probe came to; two that arrive in a row end the pause. True when it is over. */
export async function noteProbe(
  db: Database,
  channel: string,
  hasArrived: boolean,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ isOver: boolean }>`
    update channel_pauses
       set arrived = case when ${hasArrived} then arrived + 1 else 0 end,
           ended_at = case when ${hasArrived} and arrived + 1 >= ${ENOUGH} then ${now}::timestamptz end
     where channel = ${channel} and ended_at is null
    returning ended_at is not null as is_over`.execute(db);
  return rows[0]?.isOver ?? false;
}
