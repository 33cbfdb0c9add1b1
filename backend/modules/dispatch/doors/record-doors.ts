import type { RunKind } from '@/contract/dispatch';
import { destinationOf, UNDO_MS } from '@/domain/drop-offs';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { auditing, keeping } from '../../../kernel/actions';
import { announcing, type Announcement } from '../../../kernel/outbox';
import { settling } from '../../orders/public';
import { doorNews, type CarriedDoor } from './door-news';
import { confirming, type Entry, type SaidOfDoor } from './drop-offs';

/** What was said of one door, which is held. */
export type DoorWord = SaidOfDoor & CarriedDoor;

/** How the words came, and of what kind of run they are. */
interface Entered {
  enteredFrom: 'phone' | 'paper';
  kind: RunKind;
}

/**
 * Writes the words down, moves the pieces and notes what is to be told, in one statement: one way for a tap at the door
 * and for paper. The households are told when the minute is over in which a word may be taken back.
 */
export async function recordDoors(
  ctx: Context,
  communityId: string,
  words: readonly DoorWord[],
  { enteredFrom, kind }: Entered,
): Promise<void> {
  if (words.length === 0) return;
  const entry = { communityId, enteredFrom, at: ctx.now, by: ctx.actor.accountId };
  await sql`/* kept */ with ${recording(entry, words, newsOf(ctx, { communityId, kind }, words))} select`.execute(
    ctx.db,
  );
}

/** As `recordDoors` for a deed that ends with it: one message, with the answer to repeat and the audit row. */
export async function recordAndEnd(
  ctx: Context,
  words: readonly DoorWord[],
  run: { communityId: string; kind: RunKind },
  answer: unknown,
): Promise<void> {
  const { claim, auditRow } = ctx.deed;
  const entry = {
    communityId: run.communityId,
    enteredFrom: 'phone',
    at: ctx.now,
    by: ctx.actor.accountId,
  } as const;
  await sql`/* kept */
    with ${recording(entry, words, newsOf(ctx, run, words))}, kept as (${keeping(claim.key, answer)})
    ${auditing(auditRow())}`.execute(ctx.db);
}

/** The three that belong together, as named parts of a statement. */
export const recording = (entry: Entry, words: readonly DoorWord[], news: readonly Announcement[]) => sql`
    confirmed as (${confirming(entry, words)}),
    settled as (${settling(entry.communityId, words.map(whereTo))}),
    told as (${announcing({ now: entry.at }, entry.communityId, news)})`;

const whereTo = ({ dropOffId, outcome }: DoorWord) => ({ dropOffId, destination: destinationOf(outcome) });

/** What the households of these doors are told after the minute. */
export function newsOf(
  { now }: Pick<Context, 'now'>,
  run: { communityId: string; kind: RunKind },
  words: readonly DoorWord[],
): Announcement[] {
  const notBefore = new Date(now.getTime() + UNDO_MS);
  return words.flatMap((word) =>
    doorNews(run, destinationOf(word.outcome), [word]).map((one) => ({ ...one, notBefore })),
  );
}
