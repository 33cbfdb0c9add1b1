import type { printPosters as procedure } from '@/contract/building-codes';
import * as z from 'zod';
import type { Handler } from '../../../kernel/implement';
import { withAddress, linkedFile } from '../../../kernel/linked-file';
import { Refusal } from '../../../kernel/refusal';
import { fileOpener } from '../../../kernel/open-linked';
import { placeLabel } from '../../../kernel/places';
import { paperPage } from '../../../paper/page';
import * as buildingCodes from '../codes/building-codes';
import { miniCodeOf } from '../codes/mini-code-of';
import { posterTexts } from '../texts';
import { posterPage, posterStyle } from './poster-page';

/** The link to the posters of some buildings; `origin` is the installation's own address, to which their codes lead. */
const posterLink = linkedFile(
  'joining.posters',
  z.object({ communityId: z.uuid(), buildingIds: z.array(z.uuid()), origin: z.string().nullable() }),
);

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

/** Makes the posters of the codes that are good when the link is opened. */
export const openPosters = fileOpener(
  posterLink,
  async ({ db, secrets }, { communityId, buildingIds, origin }) => {
    const communityName = await placeLabel(db, 'community', { communityId });
    const buildings = await buildingCodes.listOfBuildings(db, communityId, buildingIds);
    const pages = buildings.flatMap(({ buildingNo, codeSealed, miniCode }) =>
      codeSealed === null
        ? []
        : [posterPage({ communityName, buildingNo, code: secrets.open(codeSealed), miniCode, origin })],
    );
    return {
      kind: 'page',
      html: paperPage({ title: `${posterTexts.title} ${communityName}`, pages, style: posterStyle }),
    };
  },
);
