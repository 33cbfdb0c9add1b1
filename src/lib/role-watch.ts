import { useEffect } from 'react';
import type { Grant } from '@/contract/org';
import { isOutOfReach } from './is-out-of-reach';
import { queryClient } from './query-client';
import { startAt } from './routes';
import { sayAloud } from './say-aloud';
import { useSession } from './session';
import { answerKey } from './use-answer';

/** What the person held when the app's root looked last. */
let held: { accountId: string; grants: readonly Grant[] } | null = null;

const lostOf = (before: readonly Grant[], after: readonly Grant[]): Grant[] =>
  before.filter(({ id }) => !after.some((one) => one.id === id));

/** Roles that the person has given up here: nobody is told what they did themselves. */
const givenUp = new Set<string>();

/** Gives a role up by `deed`, which answers undefined when it was refused. */
export async function giveUp(grantId: string, deed: () => Promise<unknown>): Promise<void> {
  givenUp.add(grantId);
  if ((await deed()) === undefined) givenUp.delete(grantId);
}

const MOST_NAMED = 2;

function endedWords(lost: readonly Grant[]): string {
  const named = lost.slice(0, MOST_NAMED).map(({ placeLabel }) => placeLabel);
  const where = lost.length > MOST_NAMED ? `${named.join('、')}等 ${lost.length} 处` : named.join('、');
  return `您在${where}的身份已经结束，不能再办那里的事`;
}

/** In the app's root: whoever loses a role stands at home, whatever page was open, and is told unless it was given up. */
export function useRoleWatch(): void {
  const { me } = useSession();
  useEffect(() => {
    if (!me.data) return;
    const { accountId, grants } = me.data;
    const lost = held?.accountId === accountId ? lostOf(held.grants, grants) : [];
    held = { accountId, grants };
    const taken = lost.filter(({ id }) => !givenUp.has(id));
    if (taken.length > 0) void sayAloud(endedWords(taken)).then(() => startAt('home'));
    else if (lost.length > 0) startAt('home');
  }, [me.data]);
}

/** After a refusal: whether it was because a role has ended, which the watch says by itself. */
export async function hasLostRole(error: unknown): Promise<boolean> {
  const before = held?.grants ?? [];
  if (before.length === 0 || !isOutOfReach(error)) return false;
  const queryKey = answerKey('org.getMe', {});
  await queryClient.invalidateQueries({ queryKey });
  const me = queryClient.getQueryData<{ grants: readonly Grant[] }>(queryKey);
  return me !== undefined && lostOf(before, me.grants).length > 0;
}
