import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { CardTemplate } from '../../../kernel/card-templates';
import type { SubscriptionEvent, SubscriptionItem } from '../../../wechat/platform-event';
import * as deliveries from '../deliveries';
import * as entries from './subscription-entries';

/** WeChat speaks of a card soon after it has taken it. */
const SPOKEN_WITHIN_MS = 15 * 60_000;

async function accountOf(db: Database, openid: string): Promise<string | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    select account_id from identities where kind = 'wechat' and subject = ${openid}`.execute(db);
  return rows[0]?.accountId;
}

const kindOf: Readonly<Record<SubscriptionItem['was'], entries.Entry['kind'] | null>> = {
  allowed: 'accepted',
  cancelled: 'cancelled',
  sent: 'sent',
  lost: null,
};

/** What is not known of a card is known now, where only one can be meant. */
async function settle(
  db: Database,
  { accountId, template, was }: { accountId: string; template: CardTemplate; was: 'sent' | 'lost' },
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - SPOKEN_WITHIN_MS);
  await deliveries.settleAfterPush(
    db,
    { accountId, kinds: template.kinds, was, since, channel: 'wechat' },
    now,
  );
}

/**
 * Notes what WeChat pushes of one person's subscriptions, in a transaction: once for each push, and once for what the
 * phone or the sender has said too. Strangers, and templates that are not set up here, are passed over.
 */
export async function notePlatformEvent(
  db: Database,
  { openid, key, items }: SubscriptionEvent,
  { templates, now }: { templates: readonly CardTemplate[]; now: Date },
): Promise<void> {
  const accountId = await accountOf(db, openid);
  if (!accountId) return;
  for (const { templateId, was } of items) {
    const template = templates.find(({ id }) => id === templateId);
    if (!template) continue;
    const kind = kindOf[was];
    const entry = { accountId, templateId, event: key, saidBy: 'platform' as const, at: now };
    if (kind) await entries.add(db, { ...entry, kind });
    if (was === 'sent' || was === 'lost') await settle(db, { accountId, template, was }, now);
  }
}
