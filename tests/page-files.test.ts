import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import webpack from 'webpack';
import { PageFiles } from '../config/page-files';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const build = () =>
  new Promise<void>((resolve, reject) => {
    const output = { path: path.join(folder, 'out'), chunkFilename: 'js/[id].js' };
    const config = { mode: 'production' as const, context: folder, entry: './src/app.js', output };
    webpack({ ...config, plugins: [new PageFiles()] }, (error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else resolve();
    });
  });

/** As Taro's entry of the web client names its pages: by a path from the source folder. */
const entry = `export const pages = [
  () => import('./pages/home/index'),
  () => import('./packages/staff/board/index'),
  () => import('./lib/heavy'),
];`;

it(
  'says for each page, and for nothing else, which files it is loaded from',
  { timeout: 120_000 },
  async () => {
    write('src/app.js', entry);
    write('src/pages/home/index.js', 'export const home = 1;');
    write('src/packages/staff/board/index.js', 'export const board = 2;');
    write('src/lib/heavy.js', 'export const heavy = 3;');
    await build();
    const read = (name: string) => readFileSync(path.join(folder, 'out', name), 'utf8');
    const listed = JSON.parse(read('page-files.json')) as Record<string, string[]>;
    expect(Object.keys(listed).sort()).toEqual(['packages/staff/board/index', 'pages/home/index']);
    expect(listed['packages/staff/board/index']).toHaveLength(1);
    expect(read(listed['packages/staff/board/index']?.[0] ?? '')).toContain('2');
  },
);
