import { formatMoment } from '@/domain/beijing-time';
import type { Database } from '../../db/database';
import type { Channel } from '../../kernel/channel';
import { householdKey } from './announcement';
import { kinds, type FactsOf, type MessageKind } from './kinds';
import * as messages from './messages';
import { planForHouseholds } from './plan-deliveries';

/** The kinds that everybody of a household is told. */
export type HouseholdKind = {
  [K in MessageKind]: (typeof kinds)[K]['goesTo'] extends 'household' ? K : never;
}[MessageKind];

export interface ToHouseholds<K extends HouseholdKind> {
  communityId: string;
  kind: K;
  /** What makes it one fact, as with any announcement: the notice's id. A household is told of it once. */
  about: string;
  facts: FactsOf<K>;
  /** A slice of them, so that nobody waits for all: a thousand at most. */
  households: readonly string[];
  channels: readonly Channel[];
  now: Date;
}

/** The messages as rows: each with the key under which `announcementOf` would have told it. */
function messagesOf<K extends HouseholdKind>(asked: ToHouseholds<K>): messages.NewMessage[] {
  const { communityId, kind, about, facts, households, now } = asked;
  const when = (moment: string) => formatMoment(moment, now.toISOString());
  // In one order, so that two who tell the same households never wait for each other in a circle.
  return [...households].sort().map((householdId) => ({
    communityId,
    householdId,
    kind,
    ...kinds[kind].write(facts, householdId, when),
    key: householdKey(kind, about, { householdId, ...facts }),
    at: now,
  }));
}

/**
 * Tells many households of one fact at once, inside the transaction of whoever calls: their messages in one statement, and
 * the ways by which these leave the house. Whoever was told of it before is passed over, so it may run late, twice or
 * on two machines. Answers how many households were told now,
 * and the channels whose peers would not take these words: nothing leaves by them.
 */
export async function tellHouseholds<K extends HouseholdKind>(
  db: Database,
  asked: ToHouseholds<K>,
): Promise<{ told: number; unfit: string[] }> {
  const written = messagesOf(asked);
  const [words] = written;
  if (!words) return { told: 0, unfit: [] };
  const told = await messages.addMany(db, asked.communityId, written);
  const { communityId, kind, now } = asked;
  const { unfit } = await planForHouseholds(db, asked.channels, { communityId, kind, now, told, words });
  return { told: told.length, unfit };
}
