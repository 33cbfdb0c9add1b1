import type { printPosters as procedure } from '@/contract/building-codes';
import type { Handler } from '../../../kernel/implement';
import { withAddress } from '../../../kernel/linked-file';
import { Refusal } from '../../../kernel/refusal';
import * as buildingCodes from '../codes/building-codes';
import { miniCodeOf } from '../codes/mini-code-of';
import { posterLink } from './poster-link';

/**
 * WeChat is asked for its pictures now, so that the page behind the link needs nobody. A code leads to the installation's
 * own address or nowhere: no caller says where people of a hall are sent.
 */
export const printPosters: Handler<typeof procedure> = async (ctx, { communityId, buildingIds }) => {
  const buildings = await buildingCodes.listOfBuildings(ctx.db, communityId, buildingIds);
  const coded = buildings.filter(({ id }) => id !== null);
  if (coded.length === 0) throw new Refusal('NO_CODES_YET');
  for (const { id, codeSealed, miniCode } of coded) {
    if (id && codeSealed) await miniCodeOf(ctx, { id, code: ctx.secrets.open(codeSealed), miniCode });
  }
  const facts = { communityId, buildingIds: coded.map(({ buildingId }) => buildingId) };
  return withAddress(ctx, posterLink.seal(ctx, { ...facts, origin: ctx.webAddress }));
};
