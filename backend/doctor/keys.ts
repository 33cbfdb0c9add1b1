import { fingerprintsOf, makeSecrets } from '../kernel/secrets';
import { ok, wrong, type Finding } from './finding';
import { texts } from './texts';

/** A file of keys as it lies on the disk. */
export interface KeysFile {
  path: string;
  text: string;
  /** Permission bits; others than its owner may have none. */
  mode: number;
}

/** Keys are there, readable, 32 bytes each, and nobody else's to read. */
export function checkKeys(given: string | undefined, file: KeysFile | undefined): Finding {
  const text = given ?? file?.text;
  if (!text) return wrong('keys', texts.keysMissing, texts.keysMissingDo);
  const count = countKeys(text);
  if (count === 0) return wrong('keys', texts.keysWrong, texts.keysWrongDo);
  if (!given && file && process.platform !== 'win32' && (file.mode & 0o077) !== 0)
    return wrong('keys', texts.keysOpen(file.path), texts.keysOpenDo(file.path));
  return ok('keys', texts.keysFine(count));
}

function countKeys(text: string): number {
  try {
    return fingerprintsOf(makeSecrets(text)).length;
  } catch {
    return 0;
  }
}
