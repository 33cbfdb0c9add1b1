import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import * as secondLists from './second-lists';

/** A list of a campaign. Refuses NOT_FOUND. */
export async function findList(
  db: Database,
  place: { communityId: string; campaignId: string; listId: string },
): Promise<secondLists.ListHead> {
  const [head] = await secondLists.list(db, place);
  if (!head) throw new Refusal('NOT_FOUND');
  return head;
}
