import type { PhotoRow, readKnockSheet as procedure, TickedOutcome } from '@/contract/knock-sheets';
import type { PictureSource } from '@/contract/picture-source';
import { tickedKeys } from '@/domain/knock-sheet-draft';
import { runAside } from '../../../kernel/aside/run-aside';
import type { Context } from '../../../kernel/context';
import { afterPreparing } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import type { ReadRow, SheetReading } from '../../../sheet-reading/read-sheet';
import { readSheetJob } from './read-sheet-job';

const MOST_BYTES = 500_000;

/**
 * What is ticked on a photographed page, in a thread and without a connection of the database; nothing is kept of the
 * photo. Refuses NOT_GIVEN_ENTRANCE to whoever helps nowhere in the community, SHEET_NOT_READ with what to do.
 */
export const readKnockSheet = afterPreparing<typeof procedure, SheetReading>(
  async (ctx, { communityId, source }) => {
    refuseNobodyOfUse(ctx, communityId);
    const bytes = await bytesOf(ctx, source);
    const reading = await runAside(readSheetJob, ctx, bytes, { whose: communityId });
    if ('cloudFileId' in source) await ctx.pictures.dropUpload(source.cloudFileId);
    return reading;
  },
  (_, __, reading) => {
    if (!reading.isRead) throw new Refusal('SHEET_NOT_READ', { reason: reading.whyNot });
    const { sheetCode, page, rows } = reading;
    return Promise.resolve({ sheetCode, page, rows: rows.map(toPhotoRow) });
  },
);

function refuseNobodyOfUse({ actor }: Context, communityId: string): void {
  const helping = ['captain', 'staff', 'volunteer'];
  const helps = actor.roles.some((held) => held.communityId === communityId && helping.includes(held.role));
  if (!helps) throw new Refusal('NOT_GIVEN_ENTRANCE');
}

async function bytesOf({ pictures }: Context, source: PictureSource): Promise<Uint8Array> {
  const bytes =
    'base64' in source ? Buffer.from(source.base64, 'base64') : await pictures.readUpload(source.cloudFileId);
  if (!bytes) throw new Refusal('NOT_A_PICTURE');
  if (bytes.byteLength > MOST_BYTES) throw new Refusal('PICTURE_TOO_LARGE');
  return bytes;
}

function toPhotoRow({ rowNo, marks, people }: ReadRow): PhotoRow {
  const ticked = tickedKeys.filter((mark) => marks[mark] === 'ticked');
  return {
    rowNo,
    outcome: outcomeOf(ticked),
    needsHomeService: marks.needsHomeService === 'ticked',
    cannotCook: marks.cannotCook === 'ticked',
    isDoubtful: ticked.length > 1 || Object.values(marks).includes('doubtful'),
    hasCount: people !== 'empty',
  };
}

/** Two outcomes in a row are none. */
const outcomeOf = ([only, second]: readonly TickedOutcome[]): TickedOutcome | null =>
  only && !second ? only : null;
