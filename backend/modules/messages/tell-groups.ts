import { formatMoment } from '@/domain/beijing-time';
import type { Database } from '../../db/database';
import type { Channel } from '../../kernel/channel';
import * as groupMessages from './group-messages';
import { kinds, type FactsOf, type MessageKind } from './kinds';
import { planForGroups } from './plan-deliveries';

/** The kinds that the groups of staff are told. */
export type GroupKind = {
  [K in MessageKind]: (typeof kinds)[K]['goesTo'] extends 'groups' ? K : never;
}[MessageKind];

/**
 * Tells the groups of staff of a community, once for each `about`, inside the transaction of whoever calls. Where no
 * group has a robot nobody is told: staff see it in the product anyway.
 */
export async function tellGroups<K extends GroupKind>(
  db: Database,
  asked: {
    communityId: string;
    kind: K;
    about: string;
    facts: FactsOf<K>;
    channels: readonly Channel[];
    now: Date;
  },
): Promise<void> {
  const { communityId, kind, about, facts, channels, now } = asked;
  const when = (moment: string) => formatMoment(moment, now.toISOString());
  const written = kinds[kind].write(facts, communityId, when);
  const message = { communityId, kind, ...written, key: `${kind}:${about}`, at: now };
  const messageId = await groupMessages.add(db, message);
  if (messageId) await planForGroups(db, channels, { communityId, kind, now, messageId });
}
