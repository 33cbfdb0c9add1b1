import type { LinkOpener } from '../../kernel/linked-file';
import { placeLabel } from '../../kernel/places';
import { paperPage } from '../dispatch/public';
import * as buildingCodes from './building-codes';
import { posterLink } from './poster-link';
import { posterPage } from './poster-page';
import { posterTexts } from './texts';

/** Makes the posters of the codes that are good when the link is opened. */
export const openPosters: LinkOpener = async (opened) => {
  const asked = posterLink.open(opened);
  if (!asked) return undefined;
  const { communityId, buildingIds, origin } = asked;
  const { db, secrets } = opened;
  const communityName = await placeLabel(db, 'community', { communityId });
  const buildings = await buildingCodes.listOfBuildings(db, communityId, buildingIds);
  const pages = buildings.flatMap(({ buildingNo, codeSealed, miniCode }) =>
    codeSealed === null
      ? []
      : [posterPage({ communityName, buildingNo, code: secrets.open(codeSealed), miniCode, origin })],
  );
  return {
    kind: 'page',
    html: paperPage({ title: `${posterTexts.title} ${communityName}`, pages, look: 'sheet' }),
  };
};
