import { formatDate } from '@/domain/beijing-day';
import type { LinkOpener } from '../../kernel/linked-file';
import { eveningLink } from './evening-link';
import { eveningWorkbook } from './evening-workbook';
import { readEvening } from './read-evening';
import { texts } from './texts';

/** Makes the workbook behind a link of exportEvening. */
export const openEvening: LinkOpener = async (opened) => {
  const asked = eveningLink.open(opened);
  if (!asked) return undefined;
  const evening = await readEvening(opened.db, asked.communityId, opened.now, asked.day);
  return {
    kind: 'workbook',
    name: texts.fileName(formatDate(asked.day)),
    bytes: await eveningWorkbook(evening.figures, opened.now),
  };
};
