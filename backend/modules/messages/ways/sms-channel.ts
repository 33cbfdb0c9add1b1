import { sql } from 'kysely';
import type { Database, DatabaseHandle } from '../../../db/database';
import type { Channel, Outgoing, Sending, Standing } from '../../../kernel/channel';
import { newId } from '../../../kernel/ids';
import { everywhere, inCommunity } from '../../../kernel/in-community';
import type { Secrets } from '../../../kernel/secrets';
import type { SmsTemplate } from '../../../kernel/sms-templates';
import type { SmsPort, TextEnd } from '../../../peers/sms-port';
import * as sends from './sms-sends';

interface Parts {
  database: Pick<DatabaseHandle, 'pool'>;
  secrets: Secrets;
  port: SmsPort;
  templates: readonly SmsTemplate[];
  clock: () => Date;
}

interface Contact {
  phoneSealed: string;
  phoneHash: string;
}

const AT_ONCE = 4;
const mobile = /^1[3-9]\d{9}$/;

/** A number as long as it stands in the register. */
async function contactOf(db: Database, communityId: string, id: string): Promise<Contact | undefined> {
  const { rows } = await sql<Contact>`
    select phone_sealed, phone_hash from contacts
     where community_id = ${communityId} and id = ${id} and ended_at is null`.execute(db);
  return rows[0];
}

async function standingOf(
  db: Database,
  { communityId, ids, now }: { communityId: string; ids: readonly string[]; now: Date },
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await sql<{ id: string; phoneHash: string }>`
    select id, phone_hash from contacts
     where community_id = ${communityId} and id = any(${ids}::uuid[]) and ended_at is null`.execute(db);
  const hashes = rows.map(({ phoneHash }) => phoneHash);
  const capped = await sends.cappedAmong(db, hashes, now);
  return new Map(rows.map(({ id, phoneHash }) => [id, capped.has(phoneHash) ? 'capped' : 'goes']));
}

const sendingOf = (end: TextEnd): Sending =>
  end.was === 'capped' ? { was: 'refused', reason: 'capped' } : end;

/**
 * Text messages to own numbers of the register. What may go to a number is counted by our own records, written before
 * anything is sent; what has surely not gone out is taken back.
 */
export function smsChannel({ database, secrets, port, templates, clock }: Parts): Channel {
  const templateOf = (kind: string) => templates.find(({ kinds }) => kinds.includes(kind));
  const db = everywhere(database);

  async function carry(
    number: string,
    template: SmsTemplate,
    message: Outgoing,
    hash: string,
  ): Promise<Sending> {
    const words = template.words.map((word) => message[word]);
    const textHash = secrets.lookUpHash('sms text', JSON.stringify([template.id, words]));
    const one = { id: newId(), numberHash: hash, textHash, at: clock() };
    if (!(await db.transaction().execute((within) => sends.reserve(within, one))))
      return { was: 'refused', reason: 'capped' };
    const end = await port.send({ number, templateId: template.id, words });
    if (end.was !== 'sent') await sends.takeBack(db, one.id);
    return sendingOf(end);
  }

  async function send(message: Outgoing): Promise<Sending> {
    const template = templateOf(message.kind);
    if (!template || !('contactId' in message.to)) return { was: 'refused' };
    const { communityId, to } = message;
    const contact = await contactOf(inCommunity(database, communityId), communityId, to.contactId);
    if (!contact) return { was: 'refused' };
    const number = secrets.open(contact.phoneSealed).replaceAll(/[\s-]/g, '');
    return mobile.test(number) ? carry(number, template, message, contact.phoneHash) : { was: 'refused' };
  }

  return {
    name: 'sms',
    leadsTo: 'contacts',
    atOnce: AT_ONCE,
    takes: (kind) => templateOf(kind) !== undefined,
    standing: standingOf,
    send,
  };
}
