import type { Grant } from '@/contract/org';
import { phoneStore } from '../phone/phone-store';

/** What an account held when its person last heard of it. */
export interface HeldRoles {
  accountId: string;
  grants: readonly Pick<Grant, 'id' | 'placeLabel'>[];
}

const key = 'held';

/** From this phone: an ending that nobody has read yet is still news after the app was started again. */
export const readHeldRoles = (): HeldRoles | null => (phoneStore.read(key) as HeldRoles | undefined) ?? null;

export function keepHeldRoles({ accountId, grants }: HeldRoles): void {
  phoneStore.write(key, { accountId, grants: grants.map(({ id, placeLabel }) => ({ id, placeLabel })) });
}

/** Nobody is told what the account before has lost. */
export const dropHeldRoles = (): void => phoneStore.remove(key);
