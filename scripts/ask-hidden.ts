import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

const silent = new Writable({ write: (_chunk, _encoding, done) => done() });

/** Asks on the terminal without showing what is typed; undefined when the person gave up (Ctrl+C, Ctrl+D). */
export function askHidden(question: string): Promise<string | undefined> {
  process.stdout.write(question);
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => {
      process.stdout.write('\n');
      resolve(undefined);
    });
  });
}
