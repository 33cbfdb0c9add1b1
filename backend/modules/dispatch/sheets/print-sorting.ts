import type { printSorting as procedure } from '@/contract/paper';
import type { Handler } from '../../../kernel/implement';
import { withAddress } from '../../../kernel/linked-file';
import { Refusal } from '../../../kernel/refusal';
import { sortingLink } from '../paper/links';
import * as sorting from '../sorting/sorting';

/** A link to the print pages of what lies at the station for some entrances. */
export const printSorting: Handler<typeof procedure> = async (ctx, { communityId, entranceIds, paper }) => {
  const lying = await sorting.listEntrances(ctx.db, communityId, ctx.now);
  const asked = lying.map((one) => one.entranceId).filter((id) => entranceIds.includes(id));
  if (asked.length === 0) throw new Refusal('NOTHING_AT_STATION');
  return withAddress(ctx, sortingLink.seal(ctx, { communityId, entranceIds: asked, paper }));
};
