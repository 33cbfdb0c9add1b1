import { randomInt } from 'node:crypto';
import type { Secrets } from '../../../kernel/secrets';

/** Without 0, 1, I, L and O: the code is read aloud and copied by hand. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUPS = [3, 3, 4];

const letters = (count: number): string =>
  Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Ten characters in groups, "ABC-DEF-GHJK". */
export const newInvitationCode = (): string => GROUPS.map(letters).join('-');

/** The only form in which a code is kept; small letters, full-width ones and any gaps mean the same. */
export const invitationCodeHash = (secrets: Secrets, code: string): string =>
  secrets.lookUpHash(
    'invitation',
    code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
  );
