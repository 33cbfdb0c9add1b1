import { useEffect } from 'react';
import type { Grant } from '@/contract/org';
import { keepHeldRoles, readHeldRoles, type HeldRoles } from './held-roles';
import { isOutOfReach } from '../wire/api-refusal';
import { queryClient } from '../answers/query-client';
import { startAt } from '../pages/routes';
import { sayAloud } from '../accessible/say-aloud';
import { useSession } from './session';
import { answerKey } from '../answers/use-answer';

type Held = HeldRoles['grants'];

/** What the person held when the app's root looked last; undefined until it has. */
let held: HeldRoles | null | undefined;

const lostOf = (before: Held, after: Held): Held =>
  before.filter(({ id }) => !after.some((one) => one.id === id));

/** Roles that the person has given up here: nobody is told what they did themselves. */
const givenUp = new Set<string>();

/** Gives a role up by `deed`, which answers undefined when it was refused. */
export async function giveUp(grantId: string, deed: () => Promise<unknown>): Promise<void> {
  givenUp.add(grantId);
  if ((await deed()) === undefined) givenUp.delete(grantId);
}

const MOST_NAMED = 2;

function endedWords(lost: Held): string {
  const named = lost.slice(0, MOST_NAMED).map(({ placeLabel }) => placeLabel);
  const where = lost.length > MOST_NAMED ? `${named.join('、')}等 ${lost.length} 处` : named.join('、');
  return `您在${where}的身份已经结束，不能再办那里的事`;
}

/** Everything the person is told, one after the other. */
let told: Promise<void> = Promise.resolve();

async function tell(taken: Held): Promise<void> {
  // A phone that shows no sentence now still goes home: what ended can be read under 我的职责.
  await sayAloud(endedWords(taken)).catch(() => undefined);
  startAt('home');
}

/** Once no ending is left unread, what is held now is what the person knows. */
function look(now: { accountId: string; grants: readonly Grant[] }): void {
  held ??= readHeldRoles();
  const lost = held?.accountId === now.accountId ? lostOf(held.grants, now.grants) : [];
  held = now;
  const taken = lost.filter(({ id }) => !givenUp.has(id));
  if (taken.length > 0) told = told.then(() => tell(taken));
  else if (lost.length > 0) startAt('home');
  void told.then(() => keepHeldRoles(now));
}

/** In the app's root: whoever loses a role stands at home, whatever page was open, and is told unless it was given up. */
export function useRoleWatch(): void {
  const { me } = useSession();
  useEffect(() => {
    if (me.data) look(me.data);
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
