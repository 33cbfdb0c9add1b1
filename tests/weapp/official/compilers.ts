import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readDist } from '../runtime/compile/dist-files';

const system = ({ linux: 'linux', darwin: 'mac', win32: 'windows' } as Partial<Record<string, string>>)[
  process.platform
];
const suffix = system === 'windows' ? '.exe' : '';
const shipped = join(
  dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')),
  'bin',
  system ?? 'linux',
);
const largestOutput = 64 * 1024 * 1024;

/** Copied out, because the package ships its programs without the right to be run. */
const runCopy = (program: string, dist: string, words: string[]): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'weapp-official-'));
  const copy = join(folder, program + suffix);
  copyFileSync(join(shipped, program + suffix), copy);
  chmodSync(copy, 0o755);
  const { status, stderr, error } = spawnSync(copy, words, {
    cwd: dist,
    encoding: 'utf8',
    maxBuffer: largestOutput,
  });
  rmSync(folder, { recursive: true, force: true });
  if (error) throw error;
  return status === 0 ? [] : [stderr.trim()];
};

const paths = (dist: string, ...extensions: string[]): string[] =>
  extensions.flatMap((extension) => readDist(dist).ending(extension)).map((name) => `./${name}`);

/** What WeChat's own style compiler refuses in an output, in its words. The paths need their './', or nothing is read. */
export const stylesRefused = (dist: string): string[] =>
  runCopy('wcsc', dist, ['-db', '-pc', '0', ...paths(dist, '.wxss')]);

/** What WeChat's own template compiler refuses in an output, in its words. */
export const templatesRefused = (dist: string): string[] =>
  runCopy('wcc', dist, ['-d', ...paths(dist, '.wxml', '.wxs'), '-gn', '$gwx']);
