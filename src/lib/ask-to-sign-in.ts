import { isAt, startAt } from './routes';

/** Brings a person whose session has ended to the door, once however many calls find out. */
export function askToSignIn(): void {
  if (!isAt('signIn')) startAt('signIn');
}
