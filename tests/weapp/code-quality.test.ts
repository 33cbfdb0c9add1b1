import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { floor } from '../floor';
import { readDist } from './runtime/compile/dist-files';

/**
 * What WeChat asks of an upload and DevTools' code quality check looks for, as far as it concerns an output like ours:
 * `miniprogram-ci` knows more, and is 276 MB with a call home that has to be patched out.
 */
const dist = readDist(fileURLToPath(new URL('../../dist/weapp', import.meta.url)));
const kB = 1024;
const mostOfPackage = 2 * kB * kB;
const mostOfMain = 1.5 * kB * kB;
const mostOfAll = 30 * kB * kB;
const mostOfPicture = 200 * kB;

const page = z.string().regex(/^[a-z][\w/-]*$/);
const preload = z.strictObject({ network: z.enum(['all', 'wifi']), packages: z.array(z.string()).min(1) });
const AppJson = z.strictObject({
  pages: z.array(page).min(1),
  subPackages: z.array(z.strictObject({ root: page, pages: z.array(page).min(1) })),
  preloadRule: z.record(page, preload),
  sitemapLocation: z.literal('sitemap.json'),
  window: z.strictObject({
    navigationBarTitleText: z.string(),
    navigationBarBackgroundColor: z.string().regex(/^#[0-9A-F]{6}$/),
    navigationBarTextStyle: z.enum(['black', 'white']),
    backgroundColor: z.string().regex(/^#[0-9A-F]{6}$/),
    backgroundTextStyle: z.enum(['dark', 'light']),
  }),
  tabBar: z.looseObject({
    list: z
      .array(z.strictObject({ pagePath: page, text: z.string() }))
      .min(2)
      .max(5),
  }),
  __usePrivacyCheck__: z.literal(true),
  lazyCodeLoading: z.literal('requiredComponents'),
});
const app = AppJson.parse(JSON.parse(dist.read('app.json')));
const roots = app.subPackages.map(({ root }) => root);

const sizeOf = (name: string): number => statSync(join(dist.root, name)).size;
const sumOf = (names: readonly string[]): number => names.reduce((sum, name) => sum + sizeOf(name), 0);
const inPackage = (root: string) => dist.names.filter((name) => name.startsWith(`${root}/`));
const inMain = () => dist.names.filter((name) => !roots.some((root) => name.startsWith(`${root}/`)));

it('keeps each package and the whole below what WeChat takes', () => {
  expect(sumOf(inMain())).toBeLessThan(mostOfMain);
  expect(roots.filter((root) => sumOf(inPackage(root)) > mostOfPackage)).toEqual([]);
  expect(sumOf(dist.names)).toBeLessThan(mostOfAll);
});

it('preloads packages that there are, on pages of the main package, 2 MB at most each time', () => {
  for (const [from, { packages }] of Object.entries(app.preloadRule)) {
    expect(app.pages).toContain(from);
    expect(packages.filter((root) => !roots.includes(root))).toEqual([]);
    expect(sumOf(packages.flatMap(inPackage))).toBeLessThan(mostOfPackage);
  }
});

it('carries no large picture or sound, no source map, and nothing that is no part of a mini-program', () => {
  const known = /\.(js|json|wxml|wxss|wxs|png|jpg|svg|txt)$/;
  expect(dist.names.filter((name) => !known.test(name))).toEqual([]);
  const media = dist.names.filter((name) => /\.(png|jpg|gif|svg|mp3)$/.test(name));
  expect(media.filter((name) => sizeOf(name) > mostOfPicture)).toEqual([]);
});

it('is compressed when it is built, and again when it is uploaded', () => {
  const linesPerKb = (name: string): number => dist.read(name).split('\n').length / (sizeOf(name) / kB);
  const scripts = dist.ending('.js').filter((name) => sizeOf(name) > 4 * kB);
  expect(scripts.filter((name) => linesPerKb(name) > 1)).toEqual([]);
  const project = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../project.config.json', import.meta.url)), 'utf8'),
  ) as { libVersion: string; setting: object };
  expect(project.setting).toMatchObject({ minified: true, minifyWXML: true, minifyWXSS: true });
  expect(project.libVersion).toBe(floor.baseLibrary);
});

it('lets WeChat’s search show one page, the one for strangers', () => {
  const { rules } = JSON.parse(dist.read('sitemap.json')) as { rules: object[] };
  expect(rules).toEqual([
    { action: 'allow', page: 'pages/look/index' },
    { action: 'disallow', page: '*' },
  ]);
});
