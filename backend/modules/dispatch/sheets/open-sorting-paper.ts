import type { Database } from '../../../db/database';
import { fileOpener } from '../../../kernel/open-linked';
import { paperPage } from '../../../paper/page';
import { labelPages } from '../paper/label-pages';
import { sortingLink } from '../paper/links';
import { packingPages, type EntranceToPack } from '../paper/packing-pages';
import { dispatchStyle } from '../paper/style';
import * as sorting from '../sorting/sorting';
import { texts } from '../texts';
import { wavesOfEntrance } from '../runs/waves-behind';

/** Makes the print pages of what lies at the station when the link is opened. */
export const openSortingPaper = fileOpener(
  sortingLink,
  async (opened, { communityId, entranceIds, paper }) => {
    const entrances = await entrancesToPack(opened, communityId, entranceIds);
    if (paper === 'labels') {
      const labels = entrances.flatMap(({ households, waves, ...place }) =>
        households.map((household) => ({ ...household, ...place, from: [waves, ''] as const })),
      );
      return {
        kind: 'page',
        html: paperPage({ title: texts.labelsTitle, pages: labelPages(labels), style: dispatchStyle }),
      };
    }
    const pages = entrances.flatMap(packingPages);
    return { kind: 'page', html: paperPage({ title: texts.packingTitle, pages, style: dispatchStyle }) };
  },
);

/** In the order of the buildings; an entrance of which everything has left meanwhile is left out. */
async function entrancesToPack(
  { db, now }: { db: Database; now: Date },
  communityId: string,
  entranceIds: readonly string[],
): Promise<EntranceToPack[]> {
  const lying = await sorting.listEntrances(db, communityId, now);
  const entrances: EntranceToPack[] = [];
  for (const { entranceId, ...place } of lying.filter((one) => entranceIds.includes(one.entranceId))) {
    const households = await sorting.listHouseholds(db, communityId, entranceId);
    const waves = await wavesOfEntrance(db, communityId, entranceId);
    entrances.push({ ...place, households, waves });
  }
  return entrances;
}
