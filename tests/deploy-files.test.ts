import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { givenFolder } from './support/folder';

const root = path.join(__dirname, '..');
const read = (...parts: string[]): string => readFileSync(path.join(root, ...parts), 'utf8');

const seconds = z.string().regex(/^\d+(ms|s|m)$/);
const words = z.record(z.string(), z.union([z.string(), z.null()]));

/** The part of the Compose Specification that compose.yaml uses; a key that is not in it is a mistake. */
const Service = z.strictObject({
  image: z.string().regex(/^[\w./-]+:[\w.-]+$/),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  shm_size: z
    .string()
    .regex(/^\d+[kmg]$/)
    .optional(),
  cap_drop: z.array(z.string()).optional(),
  cap_add: z.array(z.string()).optional(),
  security_opt: z.array(z.string()),
  networks: z.array(z.string()),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(['service_started', 'service_healthy']) }))
    .optional(),
  ports: z.array(z.string().regex(/^\d+:\d+(\/udp)?$/)).optional(),
  environment: words,
  volumes: z.array(z.string().regex(/^[\w./-]+:\/[\w./-]+(:ro)?$/)),
  healthcheck: z
    .union([
      z.strictObject({ disable: z.literal(true) }),
      z.strictObject({ test: z.array(z.string()), interval: seconds, timeout: seconds, retries: z.int() }),
    ])
    .optional(),
  stop_grace_period: seconds.optional(),
});
const Compose = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  'x-program': z.unknown(),
  services: z.record(z.string(), Service),
  networks: z.record(
    z.string(),
    z.strictObject({ ipam: z.strictObject({ config: z.array(z.strictObject({ subnet: z.cidrv4() })) }) }),
  ),
  volumes: z.record(z.string(), z.null()),
});

describe('compose.yaml', () => {
  const compose = Compose.parse(parse(read('compose.yaml'), { merge: true }));
  const { services } = compose;

  it('uses only volumes and networks that it makes, and files that are there', () => {
    for (const { volumes, networks } of Object.values(services)) {
      for (const [source = ''] of volumes.map((volume) => volume.split(':')))
        expect(source.startsWith('.') ? existsSync(path.join(root, source)) : source in compose.volumes).toBe(
          true,
        );
      for (const network of networks) expect(compose.networks).toHaveProperty(network);
    }
  });

  it('opens no door but that of TLS', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports);
    expect(open.map(([name, { ports }]) => [name, ports])).toEqual([
      ['caddy', ['80:80', '443:443', '443:443/udp']],
    ]);
  });

  it('lets the program write nothing but its data, with no rights', () => {
    for (const name of ['app', 'backup'] as const)
      expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'], tmpfs: ['/tmp'] });
    const [network] = compose.networks.inside?.ipam.config ?? [];
    expect(services.app?.environment.TRUST_PROXY).toBe(network?.subnet);
  });

  it('names every variable that it asks for in the example of its file', () => {
    const asked = new Set([...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const given = new Set(
      [...read('docs', 'deploy', 'env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name),
    );
    expect([...asked].filter((name) => !given.has(name))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('builds in one stage and runs in another, not as root', () => {
    expect(lines.filter((line) => line.startsWith('FROM'))).toHaveLength(2);
    expect(lines.findIndex((line) => line === 'USER node')).toBeGreaterThan(
      lines.findIndex((line) => line.startsWith('RUN install')),
    );
  });

  it('does no step of the build by itself', () => {
    const runs = lines.filter((line) => line.startsWith('RUN'));
    const own = runs.filter((line) => !line.startsWith('RUN node scripts/image-steps.mjs'));
    expect(own).toEqual(['RUN install -d -o node -g node -m 0700 /data /backups']);
  });

  it('copies files that are there', () => {
    const copies = lines.filter((line) => line.startsWith('COPY') && !line.includes('--from'));
    const files = copies.flatMap((line) => line.split(' ').slice(1, -1));
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe.runIf(hasSystemd)('the units of systemd', () => {
  const folder = givenFolder();
  const units = ['sandan.service', 'sandan-backup.service', 'sandan-backup.timer'];
  for (const unit of units) {
    const text = read('docs', 'deploy', unit).replaceAll('/usr/bin/node', process.execPath);
    writeFileSync(path.join(folder, unit), text);
  }

  it('are understood by it', () => {
    const files = units.map((unit) => path.join(folder, unit));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' });
    expect({ status, stderr: stderr.split('\n').filter((line) => line.includes('sandan')) }).toEqual({
      status: 0,
      stderr: [],
    });
  });

  it('leave the program few rights, as it counts them', () => {
    const args = ['security', '--offline=true', '--threshold=20', path.join(folder, 'sandan.service')];
    expect(() => execFileSync('systemd-analyze', args, { stdio: 'pipe' })).not.toThrow();
  });
});
