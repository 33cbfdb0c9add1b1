import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StartRefusal } from '../db/start-refusal';
import { fingerprintsOf, type Secrets } from '../kernel/secrets';
import { texts } from './texts';

/** Words that go into a statement as they are. */
const word = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of itself. */
const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The steps that its schema had come through, in order. */
  migrations: z.array(z.object({ version: z.string(), name: z.string(), checksum: sha256 })).min(1),
  /** Which keys have sealed what is in it; a fingerprint leads back to no key. */
  keys: z.array(z.object({ id: z.string(), fingerprint: z.string() })).min(1),
  tables: z.array(z.object({ name: word, columns: z.array(word).min(1), rows: z.int().min(0) })),
  pictures: z.int().min(0),
  /** Of the file SHA256SUMS, which names every other file. */
  sums: sha256,
});
export type Manifest = z.infer<typeof Manifest>;

const nameOf = 'manifest.json';
const sealOf = 'manifest.seal';
const sealFor = (secrets: Secrets, text: string): string => secrets.lookUpHash('backup', text);

/** Writes it with a seal that only a holder of the keys can make. */
export function writeManifest(folder: string, secrets: Secrets, manifest: Manifest): void {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  writeFileSync(path.join(folder, nameOf), text, { mode: 0o600, flush: true });
  writeFileSync(path.join(folder, sealOf), sealFor(secrets, text), { mode: 0o600, flush: true });
}

function readText(folder: string): string {
  if (folder.replace(/[\\/]+$/, '').endsWith('.part')) throw new StartRefusal(texts.unfinished(folder));
  const file = path.join(folder, nameOf);
  if (!existsSync(file)) throw new StartRefusal(texts.noBackup(folder));
  return readFileSync(file, 'utf8');
}

function parse(folder: string, text: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(text));
  } catch (cause) {
    throw new StartRefusal(texts.unreadable(folder), { cause });
  }
}

/** Reads and believes it: refuses another key's before it refuses an altered one, because the seal is the key's. */
export function readManifest(folder: string, secrets: Secrets): Manifest {
  const text = readText(folder);
  const manifest = parse(folder, text);
  const here = new Map(fingerprintsOf(secrets).map(({ id, fingerprint }) => [id, fingerprint]));
  const missing = manifest.keys.filter(({ id, fingerprint }) => here.get(id) !== fingerprint);
  if (missing.length > 0) throw new StartRefusal(texts.keyMissing(missing.map(({ id }) => id).join('、')));
  const seal = path.join(folder, sealOf);
  const isWhole = existsSync(seal) && readFileSync(seal, 'utf8').trim() === sealFor(secrets, text);
  if (!isWhole) throw new StartRefusal(texts.altered(nameOf));
  return manifest;
}
