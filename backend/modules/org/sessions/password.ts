import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { inHashingLine } from './hashing-line';

const deriveNow = promisify<string, Buffer, number, Params & { maxmem: number }, Buffer>(scrypt);
const derive: typeof deriveNow = (...asked) => inHashingLine(() => deriveNow(...asked));

interface Params {
  N: number;
  r: number;
  p: number;
}

const today: Params = { N: 2 ** 15, r: 8, p: 1 };
const KEY_BYTES = 32;
/** scrypt needs 128 · N · r bytes: 32 MiB; Node's own limit is exactly that and too small. */
const MAX_MEMORY = 64 * 1024 * 1024;

/**
 * What is stored for a password: `scrypt$N$r$p$salt$hash`, salt and hash in base64url. Waits for its turn (BUSY): never
 * to be called in a transaction.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFKC'), salt, KEY_BYTES, { ...today, maxmem: MAX_MEMORY });
  return ['scrypt', today.N, today.r, today.p, salt.toString('base64url'), key.toString('base64url')].join(
    '$',
  );
}

/**
 * Whether the password is the one of the stored hash; takes as long for a wrong one as for the right one. Waits for its
 * turn (BUSY): never to be called in a transaction.
 */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = stored.split('$');
  const expected = Buffer.from(hash, 'base64url');
  const params = { N: Number(N), r: Number(r), p: Number(p), maxmem: MAX_MEMORY };
  const key = await derive(
    password.normalize('NFKC'),
    Buffer.from(salt, 'base64url'),
    expected.length,
    params,
  );
  return timingSafeEqual(key, expected);
}

const zeros = (bytes: number): string => Buffer.alloc(bytes).toString('base64url');

/** Compared against when nobody has the login name, so that the answer takes as long as for a wrong password. */
export const nobodysPassword = ['scrypt', today.N, today.r, today.p, zeros(16), zeros(KEY_BYTES)].join('$');
