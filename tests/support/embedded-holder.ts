import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Another program that holds an embedded database. */
export interface EmbeddedHolder {
  url: string;
  pid: number;
  /** Ends the program without a chance to tidy up, and waits for its end. */
  killHard: () => Promise<void>;
}

const root = path.resolve(__dirname, '..', '..');

const firstLine = async (child: ChildProcess): Promise<string> => {
  for await (const chunk of child.stdout ?? []) return String(chunk).trim();
  throw new Error('the holder ended without an address');
};

/** Starts a program that runs the embedded database in `folder`, on wish as another account of the machine. */
export const givenHolder = async (
  folder: string,
  account?: { uid: number; gid: number },
): Promise<EmbeddedHolder> => {
  const script = path.join(__dirname, 'hold-embedded.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    ...account,
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  return {
    url: await firstLine(child),
    pid: child.pid ?? 0,
    killHard: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
