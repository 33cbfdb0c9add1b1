/** Works one slice of a community, in a transaction of its own; true when it may have more. */
type Turn = (communityId: string) => Promise<boolean>;

/**
 * A slice of each community, then another of those that have more, up to so many rounds: one that has much to do starves
 * no other, and one that fails stops no other. The first failure is thrown at the end.
 */
export async function inTurns(communityIds: readonly string[], rounds: number, turn: Turn): Promise<void> {
  const failures: unknown[] = [];
  let waiting = communityIds;
  for (let round = 0; round < rounds && waiting.length > 0; round += 1) {
    waiting = await oneRound(waiting, turn, failures);
  }
  if (failures.length > 0) throw failures[0];
}

async function oneRound(
  communityIds: readonly string[],
  turn: Turn,
  failures: unknown[],
): Promise<readonly string[]> {
  const more: string[] = [];
  for (const communityId of communityIds) {
    try {
      if (await turn(communityId)) more.push(communityId);
    } catch (error) {
      failures.push(error);
    }
  }
  return more;
}
