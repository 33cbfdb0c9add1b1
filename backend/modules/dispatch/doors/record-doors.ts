import type { DropOffOutcome, RunKind } from '@/contract/dispatch';
import { destinationOf, UNDO_MS } from '@/domain/drop-offs';
import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { settle, type Destination } from '../../orders/public';
import { doorNews } from './door-news';
import * as dropOffs from './drop-offs';

/** What somebody says of one door that is held and has no outcome yet. */
export interface DoorWord {
  dropOffId: string;
  householdId: string;
  outcome: DropOffOutcome;
  note?: string | undefined;
  pictureId?: string | undefined;
  happenedAt: string;
}

/** How the words came, and of what kind of run they are. */
interface Entered {
  enteredFrom: 'phone' | 'paper';
  kind: RunKind;
}

/**
 * Writes the words down and moves the pieces: one way for a tap at the door and for paper. The households are told when
 * the minute is over in which a word may be taken back.
 */
export async function recordDoors(
  ctx: Context,
  communityId: string,
  words: readonly DoorWord[],
  { enteredFrom, kind }: Entered,
): Promise<void> {
  const entered = { communityId, enteredFrom, at: ctx.now, by: ctx.actor.accountId };
  for (const word of words) await dropOffs.confirm(ctx.db, { ...word, ...entered });
  for (const destination of ['delivered', 'refused', 'sorted'] as const) {
    const going = words.filter((word) => destinationOf(word.outcome) === destination);
    if (going.length > 0) await moveAndTell(ctx, { communityId, kind }, going, destination);
  }
}

async function moveAndTell(
  ctx: Context,
  { communityId, kind }: { communityId: string; kind: RunKind },
  words: readonly DoorWord[],
  destination: Destination,
): Promise<void> {
  const dropOffIds = words.map(({ dropOffId }) => dropOffId);
  const lines = await settle(ctx.db, communityId, dropOffIds, destination);
  const notBefore = new Date(ctx.now.getTime() + UNDO_MS);
  const news = doorNews({ communityId, kind }, destination, words, lines);
  await announce(
    ctx,
    news.map((one) => ({ ...one, notBefore })),
  );
}
