import { countElements, emptyTally, type Tally } from './count-elements';
import { MOST_UNPACKED } from './limits';
import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';
import { zipParts } from './zip-parts';

const isCounted = (name: string): boolean => /(?:worksheets\/[^/]+|sharedStrings|content)\.xml$/i.test(name);

/**
 * A file of a few kB can unpack to gigabytes, hold one cell at the far end of each row, repeat a row a million times or
 * merge all cells there are. Each part is unpacked piece by piece and only counted; refused before anything is kept.
 */
export async function refuseHeavyWorkbook(bytes: Buffer): Promise<void> {
  const tally = emptyTally();
  let unpacked = 0;
  for (const { name, chunks } of zipParts(bytes)) {
    const count = isCounted(name) ? counter(tally) : () => undefined;
    for await (const chunk of chunks) {
      unpacked += chunk.length;
      if (unpacked > MOST_UNPACKED) throw new UnreadableFile(fileTexts.tooMuch);
      count(chunk);
    }
  }
}

/** Counts the pieces of one part one after the other. */
function counter(tally: Tally): (chunk: Buffer) => void {
  let rest = '';
  return (chunk) => {
    rest = countElements(tally, rest + chunk.toString('latin1'));
  };
}
