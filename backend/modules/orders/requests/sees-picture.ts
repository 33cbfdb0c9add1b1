import type { Context } from '../../../kernel/context';
import { asksForHousehold, readsDetails } from './request-rights';
import * as requests from './requests';

/** Who acts for the household sees its pictures; a volunteer only those of a request whose words they may read. */
export async function seesPicture(
  ctx: Context,
  home: { communityId: string; householdId: string },
  pictureId: string,
): Promise<boolean> {
  if (await asksForHousehold(ctx, home)) return true;
  const shown = { pictureId, accountId: ctx.actor.accountId };
  const request = await requests.findShowing(ctx.db, home, shown);
  return request !== undefined && readsDetails(ctx, home, request);
}
