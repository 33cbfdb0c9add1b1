import { formatDate } from '@/domain/beijing-day';
import { fileOpener } from '../../kernel/open-linked';
import { eveningLink } from './evening-link';
import { eveningWorkbook } from './evening-workbook';
import { readEvening } from './read-evening';
import { texts } from './texts';

/** Makes the workbook behind a link of exportEvening. */
export const openEvening = fileOpener(eveningLink, async ({ db, now }, { communityId, day }) => {
  const evening = await readEvening(db, communityId, now, day);
  return {
    kind: 'workbook',
    name: texts.fileName(formatDate(day)),
    bytes: await eveningWorkbook(evening.figures, now),
  };
});
