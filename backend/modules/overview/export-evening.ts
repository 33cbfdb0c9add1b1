import type { exportEvening as procedure } from '@/contract/overview';
import { spanWords } from '@/domain/evening-span';
import * as z from 'zod';
import type { Handler } from '../../kernel/implement';
import { linkedFile } from '../../kernel/linked-file';
import { fileOpener } from '../../kernel/open-linked';
import { dayOf } from './day-of';
import { eveningWorkbook } from './evening-workbook';
import { readEvening } from './read-evening';
import { texts } from './texts';

/** The link to the workbook of a day. */
const eveningLink = linkedFile(
  'overview.evening',
  z.object({
    communityId: z.uuid(),
    day: z.string(),
    firstDay: z.string().optional(),
    cutOff: z.string().optional(),
  }),
);

/** A link to the day's workbook; the server makes the file when the link is opened. */
export const exportEvening: Handler<typeof procedure> = async (ctx, asked) => {
  dayOf(asked.communityId, ctx.now, asked);
  const { communityId, day, firstDay, cutOff } = asked;
  return Promise.resolve(eveningLink.seal(ctx, { communityId, day, firstDay, cutOff }));
};

/** Makes the workbook behind a link of exportEvening. */
export const openEvening = fileOpener(eveningLink, async ({ db, now }, { communityId, ...span }) => {
  const evening = await readEvening(db, communityId, now, span);
  return {
    kind: 'workbook',
    name: texts.fileName(spanWords(span)),
    bytes: await eveningWorkbook(evening.figures, now),
  };
});
