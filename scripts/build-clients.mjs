// npm run build:h5, npm run build:weapp: the two clients from one source.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { takeStamp } from './build-stamp.mjs';
import { buildWorker } from './build-worker.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const taro = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')),
  'bin',
  'taro',
);
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const largestOutput = 64 * 1024 * 1024;

function runTaro(client, isQuiet) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [taro, 'build', '--type', client], {
    cwd: root,
    stdio: isQuiet ? 'pipe' : 'inherit',
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: client },
    maxBuffer: largestOutput,
  });
  if (status === 0) return true;
  if (isQuiet) process.stderr.write(Buffer.concat([stdout ?? Buffer.alloc(0), stderr ?? Buffer.alloc(0)]));
  return false;
}

/** Packed once here instead of at every request; the server sends what the browser can read. */
function pack(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(js|css)$/.test(name)) continue;
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, brotli));
  }
}

/** Builds 'h5' or 'weapp' into dist/. Quiet unless it fails. Answers whether it worked. */
export function buildClient(client, { isQuiet = false } = {}) {
  if (client === 'weapp') return runTaro(client, isQuiet);
  const writeStamp = takeStamp(root, 'h5');
  if (!runTaro(client, isQuiet)) return false;
  buildWorker(root, path.join(root, 'dist', 'h5'));
  pack(path.join(root, 'dist', 'h5'));
  writeStamp();
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const client = process.argv[2];
  if (client !== 'h5' && client !== 'weapp') {
    console.error('用法：node scripts/build-clients.mjs h5|weapp');
    process.exit(1);
  }
  process.exit(buildClient(client) ? 0 : 1);
}
