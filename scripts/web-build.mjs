// What the web build was made from is written down beside it, so that `npm start` knows whether it is out of date.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sources = ['src', 'config', 'babel.config.js', 'tsconfig.json', 'package-lock.json'];

const filesOf = (place) =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    : [place];

function hashOfSources(root) {
  const hash = createHash('sha256');
  const files = sources.flatMap((name) => filesOf(path.join(root, name))).sort();
  for (const file of files)
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const stampOf = (root) => path.join(root, 'dist', 'h5.hash');

/** True when there is no web build, or its sources have changed since. */
export function isWebBuildStale(root) {
  const stamp = stampOf(root);
  if (!existsSync(path.join(root, 'dist', 'h5', 'index.html')) || !existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== hashOfSources(root);
}

/** Taken before the build, so that a file saved meanwhile counts as changed. Answers how to write it down. */
export function stampWebBuild(root) {
  const hash = hashOfSources(root);
  rmSync(stampOf(root), { force: true });
  return () => writeFileSync(stampOf(root), hash);
}
