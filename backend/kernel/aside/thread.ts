import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Twice what 100,000 rows of ten columns take. */
const HEAP_MEGABYTES = 512;

/** Beside the bundle of a server or a cloud function; else the source, which tsx reads as it reads the rest. */
const bundled = path.join(__dirname, 'reading-worker.js');
const source = path.join(__dirname, '..', '..', 'reading-worker.ts');

/** Not a path for `new Worker`: of a source only tsx makes something that runs, whatever has read this file. */
const sourceCode = `
  const { createRequire } = require('node:module');
  const load = createRequire(${JSON.stringify(source)});
  load('tsx/cjs');
  load(${JSON.stringify(source)});
`;

/** Starts a thread for work as large as a file, with a memory of its own. It keeps no program from ending. */
export function startThread(heapMegabytes = HEAP_MEGABYTES): Worker {
  const limits = {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
  };
  const root = path.join(__dirname, '..', '..', '..');
  const thread = existsSync(bundled)
    ? new Worker(bundled, limits)
    : new Worker(sourceCode, {
        ...limits,
        eval: true,
        env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
      });
  thread.unref();
  return thread;
}
