import * as z from 'zod';
import { nameInitials } from './name-initials';
import type { Secrets } from './secrets';

/** A name as it is searched: its pinyin initials are worked out once, when it is written. */
export interface SpokenName {
  name: string;
  initials: string;
}

const Kept = z.tuple([z.string(), z.string()]);

/** Seals a name together with its initials. */
export const sealName = (secrets: Secrets, name: string): string =>
  secrets.seal(JSON.stringify([name, nameInitials(name)]));

/** Opens what sealName has sealed. */
export function openName(secrets: Secrets, sealed: string): SpokenName {
  const [name, initials] = Kept.parse(JSON.parse(secrets.open(sealed)));
  return { name, initials };
}
