import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '../../db/start-refusal';
import { makeSecrets, newDataKey, type Secrets } from '../../kernel/secrets';
import { texts } from '../texts';
import type { Settings } from './settings';

type Keys = Pick<Settings, 'dataKeys' | 'folder'>;

/** Where an installation without DATA_KEYS keeps them. */
export const keysFile = (folder: string): string => path.join(folder, 'data-keys');

function keptKeys(folder: string): string {
  const file = keysFile(folder);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, newDataKey(), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** The keys of DATA_KEYS, or of a file beside the data that is made once. Refuses keys that cannot be read. */
export function openSecrets({ dataKeys, folder }: Keys): Secrets {
  return secretsOf(() => dataKeys ?? keptKeys(folder));
}

/** The same for who only reads what is there: never makes a key, undefined when there is none. */
export function findSecrets({ dataKeys, folder }: Keys): Secrets | undefined {
  const file = keysFile(folder);
  if (dataKeys) return secretsOf(() => dataKeys);
  return existsSync(file) ? secretsOf(() => readFileSync(file, 'utf8').trim()) : undefined;
}

function secretsOf(read: () => string): Secrets {
  try {
    return makeSecrets(read());
  } catch (cause) {
    throw new StartRefusal(texts.keysWrong, { cause });
  }
}
