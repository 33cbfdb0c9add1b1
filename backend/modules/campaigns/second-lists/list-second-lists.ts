import type { listSecondLists as procedure, SecondList } from '@/contract/second-lists';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import * as secondLists from './second-lists';
import { toSecondList } from './to-second-list';

/** What the lists of a campaign came to, the newest first. */
export async function secondListsOf(
  { db, secrets }: Pick<Context, 'db' | 'secrets'>,
  place: { communityId: string; campaignId: string },
): Promise<SecondList[]> {
  const heads = await secondLists.list(db, place);
  return heads.map((head) => toSecondList(secrets, head));
}

/** The lists that were held beside a campaign. */
export const listSecondLists: Handler<typeof procedure> = async (ctx, place) => ({
  rows: await secondListsOf(ctx, place),
});
