import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals personal fields at rest and makes the keyed hashes by which they are looked up. */
export interface Secrets {
  /** → `keyId.base64(iv + tag + ciphertext)`. */
  seal(plain: string): string;
  /** Opens what any known key has sealed; throws when it was altered. */
  open(sealed: string): string;
  /** A keyed hash for look-ups (a code, a phone number): equal inputs, equal hashes, nothing to learn without the key. */
  lookUpHash(kind: string, plain: string): string;
}

/** Kept beside the secrets, not in them: what is handed about, spread and logged has no keys in it. */
const keyLists = new WeakMap<Secrets, string>();

/** The keys behind secrets, for a thread of this process that makes its own of them. */
export function keysOf(secrets: Secrets): string {
  const keys = keyLists.get(secrets);
  if (keys === undefined) throw new Error('these secrets were not made here');
  return keys;
}

/** A key by its name and a hash that leads back to nothing. */
export interface KeyFingerprint {
  id: string;
  fingerprint: string;
}

/** Tells which keys these are without telling any of them. */
export const fingerprintsOf = (secrets: Secrets): KeyFingerprint[] =>
  keysOf(secrets)
    .split(',')
    .map((entry) => parseKey(entry.trim()))
    .map(([id, key]) => ({
      id,
      fingerprint: Buffer.from(hkdfSync('sha256', key, '', 'sandan key fingerprint', 8)).toString('hex'),
    }));

/**
 * Keys as `id:base64` separated by commas, the current one first; each 32 bytes. Look-up hashes come from the last,
 * the oldest: a new key put in front leaves every stored hash as it is.
 */
export function makeSecrets(keyList: string): Secrets {
  const keys = new Map(keyList.split(',').map((entry) => parseKey(entry.trim())));
  const [currentId, currentKey] = [...keys][0] ?? [];
  const oldestKey = [...keys.values()].at(-1);
  if (!currentId || !currentKey || !oldestKey) throw new Error('no data key');
  const hashKey = Buffer.from(hkdfSync('sha256', oldestKey, '', 'sandan look-up hash', 32));
  const secrets: Secrets = {
    seal: (plain) => `${currentId}.${encrypt(currentKey, plain)}`,
    open: (sealed) => decrypt(keys, sealed),
    lookUpHash: (kind, plain) =>
      createHmac('sha256', hashKey).update(`${kind}\0${plain}`).digest('base64url'),
  };
  keyLists.set(secrets, keyList);
  return secrets;
}

function parseKey(entry: string): [string, Buffer] {
  const [id = '', encoded = ''] = entry.split(':');
  const key = Buffer.from(encoded, 'base64');
  if (!/^[a-z0-9]+$/i.test(id) || key.length !== 32) throw new Error('a data key is `id:base64` of 32 bytes');
  return [id, key];
}

/** Drawn for many at once: asking the system for twelve bytes takes longer than sealing with them. */
let freshBytes = Buffer.alloc(0);

function freshIv(): Buffer {
  if (freshBytes.length < IV_BYTES) freshBytes = randomBytes(IV_BYTES * 1_000);
  const iv = freshBytes.subarray(0, IV_BYTES);
  freshBytes = freshBytes.subarray(IV_BYTES);
  return iv;
}

function encrypt(key: Buffer, plain: string): string {
  const iv = freshIv();
  const cipher = createCipheriv(ALGORITHM, key, iv);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

function decrypt(keys: Map<string, Buffer>, sealed: string): string {
  const dot = sealed.indexOf('.');
  const key = keys.get(sealed.slice(0, dot));
  if (!key) throw new Error(`unknown data key ${sealed.slice(0, dot)}`);
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

/** A new key in the form that `makeSecrets` reads. */
export const newDataKey = (): string => `k${Date.now().toString(36)}:${randomBytes(32).toString('base64')}`;

/** A token nobody can guess, for the cookie; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Tokens are random, so a plain hash is enough to store them. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
