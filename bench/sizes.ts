import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
  what: string;
  bytes: number;
  aim: number | null;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

const total = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** The main package and each subpackage of the mini-program, in bytes as WeChat counts them. */
export function weappSizes(dist: string): Size[] {
  const appJson = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
  };
  const roots = (appJson.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const isIn = (root: string) => (file: string) => path.relative(dist, file).startsWith(root + path.sep);
  const files = filesIn(dist);
  const main = files.filter((file) => !roots.some((root) => isIn(root)(file)));
  return [
    { what: 'weapp main package', bytes: total(main), aim: 1_200_000 },
    ...roots.map((root) => ({
      what: `weapp ${root}`,
      bytes: total(files.filter(isIn(root))),
      aim: 2_097_152,
    })),
  ];
}

/** What a browser loads before the first screen: the scripts that index.html names, gzipped. */
export function webSizes(dist: string): Size[] {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]+src="\/?([^"]+)"/g)].map(([, src = '']) =>
    path.join(dist, src),
  );
  const bytes = scripts
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return [{ what: 'web initial JS, gzip', bytes, aim: 250_000 }];
}

export function cloudSizes(dist: string): Size[] {
  return readdirSync(dist).map((name) => ({
    what: `cloud function ${name}`,
    bytes: statSync(path.join(dist, name, 'index.js')).size,
    aim: null,
  }));
}
