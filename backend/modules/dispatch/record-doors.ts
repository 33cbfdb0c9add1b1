import type { DropOffOutcome } from '@/contract/dispatch';
import { destinationOf } from '@/domain/drop-offs';
import type { Context } from '../../kernel/context';
import { announce } from '../../kernel/outbox';
import { toHousehold } from '../notices/public';
import { settle } from '../orders/public';
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

const told = { delivered: 'delivered', refused: 'refused', sorted: 'broughtBack' } as const;
type Destination = keyof typeof told;

/** Writes the words down, moves the pieces and tells the households: one way for a tap at the door and for paper. */
export async function recordDoors(
  ctx: Context,
  communityId: string,
  words: readonly DoorWord[],
  enteredFrom: 'phone' | 'paper',
): Promise<void> {
  const entered = { communityId, enteredFrom, at: ctx.now, by: ctx.actor.accountId };
  for (const word of words) await dropOffs.confirm(ctx.db, { ...word, ...entered });
  for (const destination of ['delivered', 'refused', 'sorted'] as const) {
    const going = words.filter((word) => destinationOf(word.outcome) === destination);
    if (going.length > 0) await moveAndTell(ctx, communityId, going, destination);
  }
}

async function moveAndTell(
  ctx: Context,
  communityId: string,
  words: readonly DoorWord[],
  destination: Destination,
): Promise<void> {
  const dropOffOf = new Map(words.map(({ householdId, dropOffId }) => [householdId, dropOffId]));
  const lines = await settle(ctx.db, communityId, [...dropOffOf.values()], destination);
  const orders = new Map(lines.map(({ orderId, householdId }) => [orderId, householdId]));
  await announce(
    ctx,
    [...orders].map(([orderId, householdId]) =>
      toHousehold(communityId, told[destination], dropOffOf.get(householdId) ?? '', {
        householdId,
        orderId,
        moment: null,
      }),
    ),
  );
}
