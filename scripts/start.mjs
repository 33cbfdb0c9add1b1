// npm start: from a fresh copy to a page to click on. The second time it is only the server.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from './build-stamp.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const prepared = spawnSync(process.execPath, [path.join(root, 'scripts', 'prepare-postgres.mjs')], {
  stdio: 'inherit',
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);

if (isStale(root, 'h5')) {
  console.log('正在构建网页（首次约 1 分钟）…');
  const { buildClient } = await import('./build-clients.mjs');
  if (!buildClient('h5', { isQuiet: true })) {
    console.error('网页没有构建成功，原因见上面几行。');
    process.exit(1);
  }
}

if (isStale(root, 'server')) {
  const { buildServer } = await import('./build-server.mjs');
  await buildServer(root);
}

// Without a database of one's own this is a demonstration; DEMO=0 asks for the embedded database alone. In production a
// missing address is a mistake, not a wish for an empty demonstration.
if (!process.env.DATABASE_URL && process.env.NODE_ENV !== 'production') process.env.DEMO ??= '1';

// In this very process: one program in the terminal, one signal to stop it.
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)('../dist/server/index.js');
