import type { Database } from '../../db/database';
import * as accountMessages from './account-messages';
import * as deliveries from './deliveries';
import * as subscriptions from './ways/subscription-entries';

/** Deletes what a person was told about their work, and was to be sent or had allowed, who has left for good. */
export async function forgetWhatWasTold(db: Database, accountId: string): Promise<void> {
  await accountMessages.forgetOf(db, accountId);
  await deliveries.forgetOf(db, accountId);
  await subscriptions.forgetOf(db, accountId);
}
