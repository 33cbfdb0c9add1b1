import type { Database } from '../../../db/database';
import { fileOpener } from '../../../kernel/open-linked';
import { paperPage } from '../../../paper/page';
import type { Opened } from '../../../kernel/linked-file';
import { listLabels, lyingAt } from '../parcels/list-labels';
import { labelPages, type Label } from '../paper/label-pages';
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
      const labels = await labelsOf(opened, communityId, entrances);
      return {
        kind: 'page',
        html: paperPage({ title: texts.labelsTitle, pages: labelPages(labels), style: dispatchStyle }),
      };
    }
    const pages = entrances.flatMap(packingPages);
    return { kind: 'page', html: paperPage({ title: texts.packingTitle, pages, style: dispatchStyle }) };
  },
);

/** One for each parcel; what is not packed yet gets one for its household, which has no number. */
async function labelsOf(
  opened: Opened,
  communityId: string,
  entrances: readonly (EntranceToPack & { entranceId: string })[],
): Promise<Label[]> {
  const lying = lyingAt(
    communityId,
    entrances.map(({ entranceId }) => entranceId),
    opened.now,
  );
  const parcels = await listLabels(opened, communityId, lying);
  return entrances.flatMap(({ households, waves, ...place }) =>
    households.flatMap((household): Label[] => {
      const from = [waves, ''] as const;
      const own = parcels.filter(({ householdId }) => householdId === household.householdId);
      if (own.length === 0 || !household.isSorted) return [{ ...household, ...place, from }];
      return own.map((parcel) => ({ ...parcel, from, parcel }));
    }),
  );
}

/** In the order of the buildings; an entrance of which everything has left meanwhile is left out. */
async function entrancesToPack(
  { db, now }: { db: Database; now: Date },
  communityId: string,
  entranceIds: readonly string[],
): Promise<(EntranceToPack & { entranceId: string })[]> {
  const lying = await sorting.listEntrances(db, communityId, now);
  const entrances: (EntranceToPack & { entranceId: string })[] = [];
  for (const { entranceId, ...place } of lying.filter((one) => entranceIds.includes(one.entranceId))) {
    const households = await sorting.listHouseholds(db, communityId, entranceId);
    const waves = await wavesOfEntrance(db, communityId, entranceId);
    entrances.push({ ...place, entranceId, households, waves });
  }
  return entrances;
}
