import type { KnockPage } from '@/domain/knock-page-code';
import { knockSheetLayout } from '../paper/knock-sheet/layout';
import { placementsIn } from './corner-marks';
import type { Gray } from './gray';
import type { Homography } from './homography';
import { LEAST_PIXELS_PER_MM } from './limits';
import { readPageCode } from './read-page-code';
import { readingTexts as texts } from './texts';

/** Where a sheet lies and which one it is, or in words why that cannot be seen. */
export type FoundSheet = { map: Homography; page: KnockPage } | { whyNot: string };

/** So many ways to lie are tried: the true one is among the first two, or the marks are not what they seem. */
const MOST_TRIES = 10;

/** Finds the sheet by its corner marks, and by its code which way up it lies: only the code tells the four marks apart. */
export function findSheet(photo: Gray): FoundSheet {
  const placements = placementsIn(photo).slice(0, MOST_TRIES);
  if (placements.length === 0) return { whyNot: texts.noCorners };
  let isOther = false;
  for (const { map, pixelsPerMm } of placements) {
    const page = readPageCode(photo, map, knockSheetLayout(0).code);
    if (page === 'other') isOther = true;
    else if (page) return pixelsPerMm < LEAST_PIXELS_PER_MM ? { whyNot: texts.tooFar } : { map, page };
  }
  if (isOther) return { whyNot: texts.otherPaper };
  const isFar = placements.every(({ pixelsPerMm }) => pixelsPerMm < LEAST_PIXELS_PER_MM);
  return { whyNot: isFar ? texts.tooFar : texts.noCode };
}
