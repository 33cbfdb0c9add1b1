import { fileOpener } from '../../../kernel/open-linked';
import { placeLabel } from '../../../kernel/places';
import { paperPage } from '../../../paper/page';
import * as buildingCodes from '../codes/building-codes';
import { posterLink } from './poster-link';
import { posterPage } from './poster-page';
import { posterStyle } from './poster-style';
import { posterTexts } from '../texts';

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
