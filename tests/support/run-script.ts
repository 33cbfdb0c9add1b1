import { execFile } from 'node:child_process';
import path from 'node:path';
import { TEST_DATA_KEYS } from './secrets';

const root = path.join(__dirname, '..', '..');

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command of the terminal as `npm run <name> -- …` does, without a terminal. */
export function runScript(
  script: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const given = { ...process.env, DATA_KEYS: TEST_DATA_KEYS, ...env };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [tsx, path.join('scripts', script), ...words],
      { cwd: root, env: given },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}
