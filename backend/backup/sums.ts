import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Transform, type Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { StartRefusal } from '../db/start-refusal';
import { texts } from './texts';

/** As `sha256sum -c SHA256SUMS` reads it, so that a backup can be looked at without us. */
export const SUMS = 'SHA256SUMS';

/** A file that a backup may hold: nothing that climbs out of its folder. */
const line = /^([0-9a-f]{64}) {2}((?:tables\/[a-z_0-9]+\.copy\.gz)|(?:pictures(?:\/[0-9a-f-]+)+))$/;

const counting = (hash: Hash): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });

/** Writes the files of a backup, each with its checksum. */
export interface SummedFolder {
  write(name: string, source: Readable, ...through: Transform[]): Promise<void>;
  /** Answers the checksum of the checksums. */
  end(): Promise<string>;
}

/** Streams: nothing is whole in memory. */
export function openSummedFolder(folder: string): SummedFolder {
  const whole = createHash('sha256');
  const sums: WriteStream = createWriteStream(path.join(folder, SUMS), { mode: 0o600, flush: true });
  return {
    async write(name, source, ...through) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      await pipeline([
        source,
        ...through,
        counting(hash),
        createWriteStream(file, { mode: 0o600, flush: true }),
      ]);
      const words = `${hash.digest('hex')}  ${name}\n`;
      whole.update(words);
      sums.write(words);
    },
    async end() {
      sums.end();
      await finished(sums);
      return whole.digest('hex');
    },
  };
}

/** The checksum of a file; that of nothing when it is not there. */
async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
  return hash.digest('hex');
}

/** Reads every file that the list names and refuses the first that is not as it was written. Answers their names. */
export async function* checkedFiles(folder: string, sums: string): AsyncGenerator<string> {
  if ((await sumOf(path.join(folder, SUMS))) !== sums) throw new StartRefusal(texts.altered(SUMS));
  for await (const text of createInterface({ input: createReadStream(path.join(folder, SUMS)) })) {
    const [, sum, name] = line.exec(text) ?? [];
    if (!name || (await sumOf(path.join(folder, name))) !== sum)
      throw new StartRefusal(texts.altered(name ?? text));
    yield name;
  }
}
