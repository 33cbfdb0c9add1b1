import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

const source = path.join(__dirname, '..', 'src');

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

/** Taro's build gives it; it hands on what it is given. */
vi.stubGlobal('defineAppConfig', (config: AppConfig) => config);
afterAll(() => vi.unstubAllGlobals());

const { pages, subPackages } = (await import('../src/app.config')).default as AppConfig;
const listed = [
  ...pages,
  ...subPackages.flatMap(({ root, pages: ofPackage }) => ofPackage.map((page) => `${root}/${page}`)),
];

// Read as text: the files take Taro's runtime with them.
const routes = ['routes.ts', 'supply-routes.ts']
  .map((file) => readFileSync(path.join(source, 'lib', 'pages', file), 'utf8'))
  .join('\n');
const addressed = [...routes.matchAll(/^ {2}\w+: '\/(.+)',$/gm)].map(([, page]) => page);

it('each page of the app has an address in the routes, and no other has', () => {
  expect(addressed.sort()).toEqual([...listed].sort());
});

describe('a page of the app', () => {
  it.each(listed)('%s has its file and its title', (page) => {
    expect(existsSync(path.join(source, `${page}.tsx`))).toBe(true);
    const config = readFileSync(path.join(source, `${page}.config.ts`), 'utf8');
    expect(config).toMatch(/^export default definePageConfig\(\{ navigationBarTitleText: '[^']+'/);
  });
});
