import { useEffect } from 'react';
import { create } from 'zustand';
import type { Grant } from '@/contract/org';
import { api } from '../wire/api';
import { chosenGrant } from './chosen-grant';
import { askToSignIn } from './ask-to-sign-in';
import { dropHeldRoles } from './held-roles';
import { isSignedOut } from '../wire/api-refusal';
import { dropKeptAnswers } from '../answers/kept-answers';
import { forgetWorkbooks } from '../platform/files/open-workbook';
import { keepPages } from '../platform/release/kept-pages';
import { phoneQueue } from '../offline-queue/phone-queue';
import { phoneStore } from '../phone/phone-store';
import { queryClient } from '../answers/query-client';
import { startAt } from '../pages/routes';
import { readAccount, writeAccount } from './signed-in-account';
import { useAnswer } from '../answers/use-answer';

const grantKey = 'grant';

const useChosenGrant = create<{ grantId: string | null }>(() => ({
  grantId: (phoneStore.read(grantKey) as string | undefined) ?? null,
}));

/** Changes the role the person acts in, and remembers it on this phone. */
export function switchGrant(grantId: string): void {
  phoneStore.write(grantKey, grantId);
  useChosenGrant.setState({ grantId });
}

/** Who is here and in which role: `me` for Loaded, `grant` (role and place) null until it is known. */
export function useSession() {
  const me = useAnswer('org.getMe', {}, { keep: true });
  const { grantId } = useChosenGrant();
  const grants: readonly Grant[] = me.data?.grants ?? [];
  const grant = chosenGrant(grants, grantId);
  return { me, grants, grant, role: grant?.role ?? null };
}

/** Another account must not see what this one was shown, neither on screen nor on the phone. */
async function changeAccount(accountId: string | null): Promise<void> {
  queryClient.removeQueries({ type: 'inactive' });
  await dropKeptAnswers();
  dropHeldRoles();
  await forgetWorkbooks();
  writeAccount(accountId);
  phoneQueue.publish();
  void phoneQueue.run();
  void queryClient.resetQueries();
}

/** Call after signing in (also into demo shoes): forgets what another account was shown, then starts at home. */
export async function enterAs(accountId: string): Promise<void> {
  await changeAccount(accountId);
  startAt('home');
}

/** Ends the session here and at the server. Deeds still waiting stay for this account's next sign-in. */
export async function signOut(): Promise<void> {
  await api.org.signOut({});
  await leave();
}

/** As `signOut`, in every browser of this account. */
export async function signOutEverywhere(): Promise<void> {
  await api.org.signOutEverywhere({});
  await leave();
}

/** The account is not signed in here any more: nothing of it stays on the screen. */
export async function leave(): Promise<void> {
  keepPages([]);
  await changeAccount(null);
  startAt('signIn');
}

/** In the app's root: brings a stranger to the door, and notices when somebody else is signed in here now. */
export function useAccountWatch(): void {
  const { me } = useSession();
  const accountId = me.data?.accountId;
  useEffect(() => {
    if (isSignedOut(me.error)) askToSignIn();
  }, [me.error]);
  useEffect(() => {
    if (accountId === undefined || accountId === readAccount()) return;
    void queryClient.resetQueries({ predicate: (query) => query.queryKey[1] !== 'getMe' });
    writeAccount(accountId);
    phoneQueue.publish();
    void phoneQueue.run();
  }, [accountId]);
}
