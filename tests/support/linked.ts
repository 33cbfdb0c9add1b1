import { askedOf, readTicket, type LinkedFile } from '../../backend/kernel/linked-file';
import { makeLinked } from '../../backend/modules/files/make-linked';
import type { TestApp } from './app';

/** What is behind a link of the product, made here and not in a thread. */
export async function behind({ app }: TestApp, path: string): Promise<LinkedFile | undefined> {
  const found = readTicket(askedOf(app), path.replace('/exports/', ''));
  return found && makeLinked(found.opened, found.ticket);
}
