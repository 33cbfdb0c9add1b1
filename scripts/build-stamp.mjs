// What a build was made from is written down beside it, so that `npm start` knows whether it is out of date.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const always = ['tsconfig.json', 'package-lock.json'];

/** What can be built, from what, and a file that is there when it was. */
const builds = {
  h5: {
    sources: ['src', 'web', 'config', 'babel.config.js', 'scripts/build-worker.mjs', ...always],
    result: path.join('h5', 'index.html'),
  },
  server: {
    sources: ['backend', 'src/contract', 'src/domain', 'scripts/build-server.mjs', ...always],
    result: path.join('server', 'index.js'),
  },
};

const filesOf = (place) =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    : [place];

function hashOf(root, sources) {
  const hash = createHash('sha256');
  const files = sources.flatMap((name) => filesOf(path.join(root, name))).sort();
  for (const file of files) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stampOf = (root, name) => path.join(root, 'dist', `${name}.hash`);

/** True when the build ('h5' or 'server') is not there, or its sources have changed since. */
export function isStale(root, name) {
  const { sources, result } = builds[name];
  const stamp = stampOf(root, name);
  if (!existsSync(path.join(root, 'dist', result)) || !existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== hashOf(root, sources);
}

/** Taken before the build, so that a file saved meanwhile counts as changed. Answers how to write it down. */
export function takeStamp(root, name) {
  const hash = hashOf(root, builds[name].sources);
  rmSync(stampOf(root, name), { force: true });
  return () => writeFileSync(stampOf(root, name), hash);
}
