import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseHandle } from '../../db/database';
import { hadCluster } from '../../db/embedded/start-embedded';
import { StartRefusal } from '../../db/start-refusal';
import { texts } from '../texts';
import { keysFile } from './open-secrets';
import type { Settings } from './settings';

type Home = Pick<Settings, 'databaseUrl' | 'folder' | 'isDemo' | 'dataKeys'>;

/** Beside the program: which folder it served last, for the start that forgets to say so. */
const noteIn = (program: string): string => path.join(program, '.data-folder');

/** A demonstration is nobody's data, and a server of one's own keeps its data itself. */
const keepsData = ({ databaseUrl, isDemo }: Home): boolean => !databaseUrl && !isDemo;

/** Refuses to begin an empty database while the one served before is there under another folder. */
export function refuseOtherFolder(settings: Home, program = process.cwd()): void {
  const note = noteIn(program);
  if (!keepsData(settings) || hadCluster(settings.folder) || !existsSync(note)) return;
  const former = readFileSync(note, 'utf8').trim();
  if (hadCluster(former)) throw new StartRefusal(texts.dataElsewhere(settings.folder, former, note));
}

/** Notes the folder for the next start. A program that may not write beside itself goes without. */
export function noteDataFolder(settings: Home, program = process.cwd()): void {
  if (!keepsData(settings)) return;
  try {
    writeFileSync(noteIn(program), `${settings.folder}\n`);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Refuses to make a new key where people are: what the old one sealed nobody could read. */
export async function refuseLostKeys(settings: Home, { pool }: Pick<DatabaseHandle, 'pool'>): Promise<void> {
  if (!keepsData(settings) || settings.dataKeys || existsSync(keysFile(settings.folder))) return;
  const { rowCount } = await pool.query('select from accounts limit 1');
  if (rowCount) throw new StartRefusal(texts.keysGone(keysFile(settings.folder)));
}
