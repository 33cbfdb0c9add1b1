import type { exportEvening as procedure } from '@/contract/overview';
import { formatDate } from '@/domain/beijing-day';
import * as z from 'zod';
import type { Handler } from '../../kernel/implement';
import { linkedFile } from '../../kernel/linked-file';
import { fileOpener } from '../../kernel/open-linked';
import { eveningWorkbook } from './evening-workbook';
import { readEvening } from './read-evening';
import { texts } from './texts';

/** The link to the workbook of a day. */
const eveningLink = linkedFile('overview.evening', z.object({ communityId: z.uuid(), day: z.string() }));

/** A link to the day's workbook; the server makes the file when the link is opened. */
export const exportEvening: Handler<typeof procedure> = async (ctx, { communityId, day }) =>
  Promise.resolve(eveningLink.seal(ctx, { communityId, day }));

/** Makes the workbook behind a link of exportEvening. */
export const openEvening = fileOpener(eveningLink, async ({ db, now }, { communityId, day }) => {
  const evening = await readEvening(db, communityId, now, day);
  return {
    kind: 'workbook',
    name: texts.fileName(formatDate(day)),
    bytes: await eveningWorkbook(evening.figures, now),
  };
});
