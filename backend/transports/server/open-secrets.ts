import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '../../db/start-refusal';
import { makeSecrets, newDataKey, type Secrets } from '../../kernel/secrets';
import { texts } from '../texts';
import type { Settings } from './settings';

function keptKeys(folder: string): string {
  const file = path.join(folder, 'data-keys');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, newDataKey(), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** The keys of DATA_KEYS, or of a file beside the data that is made once. Refuses keys that cannot be read. */
export function openSecrets({ dataKeys, folder }: Pick<Settings, 'dataKeys' | 'folder'>): Secrets {
  try {
    return makeSecrets(dataKeys ?? keptKeys(folder));
  } catch (cause) {
    throw new StartRefusal(texts.keysWrong, { cause });
  }
}
