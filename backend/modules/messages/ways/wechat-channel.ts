import { sql } from 'kysely';
import type { Database, DatabaseHandle } from '../../../db/database';
import type { CardTemplate } from '../../../kernel/card-templates';
import type { Channel, Outgoing, Sending, Standing } from '../../../kernel/channel';
import { everywhere } from '../../../kernel/in-community';
import { cardFault } from '../../../wechat/card-fields';
import type { CardEnd, WechatCalls } from '../../../wechat/wechat-calls';
import { fieldsOf } from './card-of';
import * as entries from './subscription-entries';

interface Parts {
  database: Pick<DatabaseHandle, 'pool'>;
  calls: Pick<WechatCalls, 'sendCard' | 'isAwake'>;
  templates: readonly CardTemplate[];
  clock: () => Date;
}

/** So many of each instance; WeChat allows ten million cards a day and asks for one call each. */
const AT_ONCE = 10;

/** People of these who come here by WeChat, with what they allow of a template. */
async function standingOf(
  db: Database,
  templateId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await sql<{ accountId: string }>`
    select distinct account_id from identities
     where kind = 'wechat' and account_id = any(${ids}::uuid[])`.execute(db);
  const quota = await entries.quotaOf(db, ids, [templateId]);
  const left = new Map(quota.map((one) => [one.accountId, one.left]));
  return new Map(
    rows.map(({ accountId }) => [accountId, (left.get(accountId) ?? 0) > 0 ? 'goes' : 'afterTap']),
  );
}

/** What a tap on the card opens: the page of the template, told what this message is about. */
const pageOf = ({ page }: CardTemplate, { link }: Outgoing): string => page.replace('{id}', link?.id ?? '');

/** What WeChat has said of a card, as the list of deliveries knows it. */
function sendingOf(end: CardEnd): Sending {
  if (end.was === 'noQuota') return { was: 'refused', reason: 'noQuota' };
  if (end.was === 'malformed') return { was: 'malformed' };
  // A template that is gone, a page that is not released: ours to put right, and nobody's refusal.
  return end.was === 'refused' ? { was: 'later', reason: 'fault' } : end;
}

/** What a card has changed of somebody's quota: one used, or none left. */
const kindOf = ({ was }: CardEnd): 'sent' | 'usedUp' | undefined =>
  was === 'sent' ? 'sent' : was === 'noQuota' ? 'usedUp' : undefined;

/** Subscribe messages: to people who come here by WeChat and have allowed one of the kind's template. */
export function wechatChannel({ database, calls, templates, clock }: Parts): Channel {
  const templateOf = (kind: string) => templates.find(({ kinds }) => kinds.includes(kind));
  const db = everywhere(database);

  async function note(accountId: string, templateId: string, key: string, end: CardEnd): Promise<void> {
    const kind = kindOf(end);
    if (!kind) return;
    const entry = {
      accountId,
      templateId,
      event: `delivery ${key}`,
      kind,
      saidBy: 'sender' as const,
      at: clock(),
    };
    await db.transaction().execute((within) => entries.add(within, entry));
  }

  async function send(message: Outgoing, signal: AbortSignal): Promise<Sending> {
    const template = templateOf(message.kind);
    if (!template || !('accountId' in message.to)) return { was: 'refused' };
    const { accountId } = message.to;
    const known = await entries.leftOf(db, accountId, template.id);
    if (!known) return { was: 'refused' };
    if (known.left === 0) return { was: 'refused', reason: 'noQuota' };
    const fields = fieldsOf(template, message);
    if (cardFault(fields)) return { was: 'malformed' };
    const card = { openid: known.openid, templateId: template.id, page: pageOf(template, message), fields };
    const end = await calls.sendCard(card, signal);
    await note(accountId, template.id, message.key, end);
    return sendingOf(end);
  }

  return {
    name: 'wechat',
    atOnce: AT_ONCE,
    takes: (kind) => templateOf(kind) !== undefined,
    fits: (message) => {
      const template = templateOf(message.kind);
      return template !== undefined && cardFault(fieldsOf(template, message)) === null;
    },
    standing: (within, { kind, ids }) => {
      const template = templateOf(kind);
      return template ? standingOf(within, template.id, ids) : Promise.resolve(new Map());
    },
    send,
    ...(calls.isAwake && { isAwake: calls.isAwake }),
  };
}
