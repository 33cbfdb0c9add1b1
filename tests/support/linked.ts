import { readTicket, type LinkedFile } from '../../backend/kernel/linked-file';
import { makeLinked } from '../../backend/modules/files/make-linked';
import type { TestApp } from './app';

/** What is behind a link of the product, made here and not in a thread. */
export async function behind({ app, clock }: TestApp, path: string): Promise<LinkedFile | undefined> {
  const opened = { db: app.database.db, secrets: app.secrets, now: clock.now };
  const ticket = readTicket(opened, path.replace('/exports/', ''));
  return ticket && makeLinked(opened, ticket);
}
