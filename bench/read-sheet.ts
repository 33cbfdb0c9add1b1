import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { givenSpoiledSheet } from '../tests/support/spoiled-sheet/given-spoiled-sheet';

/** What reading one photo of a ticked sheet costs: milliseconds of one core, and what the process grows by at most. */
export interface SheetReadingCost {
  photo: string;
  ms: number;
  megabytes: number;
}

const photos = [
  { photo: '12 MP, as a camera makes it', width: 3000, height: 4000 },
  { photo: '2 MP, as a chat sends it', width: 1200, height: 1600 },
] as const;
/** A full page. */
const SEED = 2;

/** Reads a photo of twenty rows in a process of its own, as a phone's camera makes it and as a chat passes it on. */
export function readSheetCosts(): SheetReadingCost[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-sheet-'));
  const costs = photos.map(({ photo, ...size }) => {
    const file = path.join(folder, `${size.width}.jpg`);
    writeFileSync(file, givenSpoiledSheet(SEED, size).bytes);
    return { photo, ...readOnce(file) };
  });
  rmSync(folder, { recursive: true });
  return costs;
}

function readOnce(file: string): Omit<SheetReadingCost, 'photo'> {
  const program = path.join(__dirname, 'read-sheet-once.ts');
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, file], {
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(`the photo was not read: ${stderr}`);
  return JSON.parse(stdout) as Omit<SheetReadingCost, 'photo'>;
}
