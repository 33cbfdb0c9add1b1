import type { Database } from '../../db/database';
import * as accountMessages from './account-messages';
import * as deliveries from './deliveries';

/** Deletes what a person was told about their work, and was to be sent, who has left for good. */
export async function forgetWhatWasTold(db: Database, accountId: string): Promise<void> {
  await accountMessages.forgetOf(db, accountId);
  await deliveries.forgetOf(db, accountId);
}
