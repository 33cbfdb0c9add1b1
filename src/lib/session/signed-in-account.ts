import { phoneStore } from '../phone/phone-store';

const key = 'account';

/** Whose deeds may be sent from this phone; null when nobody is signed in. */
export const readAccount = (): string | null => (phoneStore.read(key) as string | undefined) ?? null;

export function writeAccount(accountId: string | null): void {
  if (accountId === null) phoneStore.remove(key);
  else phoneStore.write(key, accountId);
}
