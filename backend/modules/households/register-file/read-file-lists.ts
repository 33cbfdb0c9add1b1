import { takeApart } from '../../../workbook/take-apart';
import type { ChosenColumns } from './layout';
import { isChosen, type FileLists } from './read-file-lines';
import { splitBeside } from './split-beside';

/** A file as it was handed over; the name is only asked for a building ('3号楼.csv'), never for the kind of file. */
export interface RegisterFile {
  name: string;
  bytes: Uint8Array;
}

/** Takes a file apart into its lists, here and now; a person who names columns speaks of one list. Refuses UnreadableFile. */
export async function readFileLists(file: RegisterFile, chosen: ChosenColumns): Promise<FileLists> {
  const { sheets, hidden } = await takeApart(file.bytes);
  const shown = sheets.filter(({ rows }) => rows.length > 0);
  return { fileName: file.name, lists: isChosen(chosen) ? shown : shown.flatMap(splitBeside), hidden };
}
