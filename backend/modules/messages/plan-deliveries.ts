import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { Address, Channel, Standing } from '../../kernel/channel';
import * as deliveries from './deliveries';
import { titleOf } from './kinds';
import type { NewMessage, Told } from './messages';

interface Fact {
  communityId: string;
  kind: string;
  now: Date;
}

/** A household and somebody, or a number, by which a channel leads to it. */
export interface Leading {
  householdId: string;
  id: string;
}

/** Everybody of these households who has an account, and relatives who act for them. */
async function peopleOf(
  db: Database,
  { communityId, now }: Fact,
  households: readonly string[],
): Promise<Leading[]> {
  const { rows } = await sql<Leading>`
    select distinct g.household_id, g.account_id as id from role_grants g
      join accounts a on a.id = g.account_id and a.disabled_at is null
     where g.community_id = ${communityId} and g.household_id = any(${households}::uuid[])
       and g.role in ('resident', 'familyProxy')
       and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})`.execute(db);
  return rows;
}

/** Their own numbers in the register. */
async function numbersOf(
  db: Database,
  { communityId }: Fact,
  households: readonly string[],
): Promise<Leading[]> {
  const { rows } = await sql<Leading>`
    select household_id, id from contacts
     where community_id = ${communityId} and household_id = any(${households}::uuid[])
       and relation = 'own' and ended_at is null`.execute(db);
  return rows;
}

async function robotsOf(db: Database, communityId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from wecom_robots
     where community_id = ${communityId} and ended_at is null order by id limit 20`.execute(db);
  return rows.map(({ id }) => id);
}

/** A channel's way to an address, and how it stands to it. */
export interface Way extends Leading {
  channel: Channel;
  standing: Standing;
}

const whomOf = (channel: Channel, id: string): Address =>
  channel.leadsTo === 'contacts' ? { contactId: id } : { accountId: id };

/** Channels that take the kind and lead to households. */
const leadingHome = (channels: readonly Channel[], kind: string): readonly Channel[] =>
  channels.filter((channel) => channel.takes(kind) && channel.leadsTo !== 'robots');

async function standingIn(
  db: Database,
  channel: Channel,
  fact: Fact,
  leading: readonly Leading[],
): Promise<Way[]> {
  const ids = [...new Set(leading.map(({ id }) => id))];
  const known = await channel.standing?.(db, { ...fact, ids });
  return leading.flatMap((one) => {
    const standing = known ? known.get(one.id) : 'goes';
    return standing ? [{ ...one, channel, standing }] : [];
  });
}

/** Every way by which a kind of message could leave the house for these households, also those that are shut just now. */
export async function waysTo(
  db: Database,
  channels: readonly Channel[],
  fact: Fact,
  households: readonly string[],
): Promise<Way[]> {
  const taking = leadingHome(channels, fact.kind);
  if (taking.length === 0 || households.length === 0) return [];
  const asks = (whom: 'contacts' | 'accounts') => taking.some(({ leadsTo = 'accounts' }) => leadsTo === whom);
  const people = asks('accounts') ? await peopleOf(db, fact, households) : [];
  const numbers = asks('contacts') ? await numbersOf(db, fact, households) : [];
  const ways: Way[] = [];
  for (const channel of taking) {
    ways.push(...(await standingIn(db, channel, fact, channel.leadsTo === 'contacts' ? numbers : people)));
  }
  return ways;
}

/** The words by which a channel judges whether its peer would take a message. */
interface Words {
  subject: string | null;
  body: string;
}

const fitting = (channels: readonly Channel[], { kind, now }: Fact, { subject, body }: Words) => {
  const title = titleOf(kind);
  const message = { kind, title, subject: subject ?? title, body, at: now };
  return channels.filter((channel) => !channel.takes(kind) || (channel.fits?.(message) ?? true));
};

/**
 * Plans, in the transaction that tells households, each message's ways out of the house: by each channel that takes its
 * kind, to whom it goes just now. Answers the channels whose peers would not take these words: nothing is planned there.
 */
export async function planForHouseholds(
  db: Database,
  channels: readonly Channel[],
  { told, words, ...fact }: Fact & { told: readonly Pick<Told, 'householdId' | 'messageId'>[]; words: Words },
): Promise<{ unfit: string[] }> {
  const fit = fitting(channels, fact, words);
  const messageOf = new Map(told.map(({ householdId, messageId }) => [householdId, messageId]));
  const ways = await waysTo(db, fit, fact, [...messageOf.keys()]);
  const planned = ways.flatMap(({ householdId, id, channel, standing }) => {
    const messageId = messageOf.get(householdId);
    const way = { to: whomOf(channel, id), channel: channel.name };
    return messageId && standing === 'goes' ? [{ messageId, ...way }] : [];
  });
  await deliveries.plan(db, fact, planned);
  return { unfit: channels.filter((one) => !fit.includes(one)).map(({ name }) => name) };
}

/** The messages of one kind that the same channels would take, a household once. */
interface Alike {
  kind: string;
  words: Words;
  told: Told[];
}

/** What can be planned together, in the order in which it was told. */
function alikes(channels: readonly Channel[], now: Date, told: readonly [Told, NewMessage][]): Alike[] {
  const found = new Map<string, Alike>();
  const times = new Map<string, number>();
  for (const [one, { communityId, kind, ...words }] of told) {
    const names = fitting(channels, { communityId, kind, now }, words).map(({ name }) => name);
    const sort = [kind, ...names].join(' ');
    const nth = times.get(`${sort} ${one.householdId}`) ?? 0;
    times.set(`${sort} ${one.householdId}`, nth + 1);
    const alike = found.get(`${nth} ${sort}`) ?? { kind, words, told: [] };
    alike.told.push(one);
    found.set(`${nth} ${sort}`, alike);
  }
  return [...found.values()];
}

/** The same for messages of several kinds, each with its own words. */
export async function planForManyHouseholds(
  db: Database,
  channels: readonly Channel[],
  { told, messages, ...at }: Omit<Fact, 'kind'> & { told: readonly Told[]; messages: readonly NewMessage[] },
): Promise<void> {
  const toldBy = new Map(told.map((one) => [`${one.householdId} ${one.key}`, one]));
  const pairs = messages.flatMap((message): [Told, NewMessage][] => {
    const one = toldBy.get(`${message.householdId} ${message.key}`);
    return one ? [[one, message]] : [];
  });
  for (const alike of alikes(channels, at.now, pairs))
    await planForHouseholds(db, channels, { ...at, ...alike });
}

/** The same for what one helper is told. */
export async function planForHelper(
  db: Database,
  channels: readonly Channel[],
  { messageId, accountId, words, ...fact }: Fact & { messageId: string; accountId: string; words: Words },
): Promise<void> {
  const leading = leadingHome(fitting(channels, fact, words), fact.kind);
  const toPeople = leading.filter((channel) => channel.leadsTo !== 'contacts');
  for (const channel of toPeople) {
    const [way] = await standingIn(db, channel, fact, [{ householdId: '', id: accountId }]);
    if (way?.standing === 'goes')
      await deliveries.plan(db, fact, [{ messageId, to: { accountId }, channel: channel.name }]);
  }
}

/** The same for what the groups of staff are told: by each robot of the community. */
export async function planForGroups(
  db: Database,
  channels: readonly Channel[],
  { messageId, ...fact }: Fact & { messageId: string },
): Promise<void> {
  const taking = channels.filter((channel) => channel.leadsTo === 'robots' && channel.takes(fact.kind));
  if (taking.length === 0) return;
  const robots = await robotsOf(db, fact.communityId);
  const planned = taking.flatMap(({ name }) =>
    robots.map((robotId) => ({ messageId, to: { robotId }, channel: name })),
  );
  await deliveries.plan(db, fact, planned);
}
