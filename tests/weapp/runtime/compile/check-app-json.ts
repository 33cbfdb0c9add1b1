import { posix } from 'node:path';
import type { AppJson, PageConfig } from '../compiled-app';
import { resolveModulePath } from '../module-path';
import type { DistFiles } from './dist-files';

/** Lists the pages of the main package and of all subpackages, in the order of app.json. */
export const pagesOf = (app: AppJson): string[] => {
  const packages = app.subPackages ?? app.subpackages ?? [];
  return [
    ...app.pages,
    ...packages.flatMap(({ root, pages }) => pages.map((page) => posix.join(root, page))),
  ];
};

const checkPages = (files: DistFiles, pages: string[]): string[] =>
  pages.flatMap((page) =>
    ['js', 'json', 'wxml']
      .filter((extension) => !files.has(`${page}.${extension}`))
      .map((extension) => `app.json lists ${page} but ${page}.${extension} is missing`),
  );

const twice = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** WeChat refuses an app.json that names a page or the root of a subpackage a second time. */
const checkRepeats = (app: AppJson): string[] => {
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root);
  return [
    ...twice(roots).map((root) => `app.json names the subpackage ${root} twice`),
    ...twice(pagesOf(app)).map((page) => `app.json names the page ${page} twice`),
  ];
};

const checkTabBar = (files: DistFiles, app: AppJson): string[] => {
  const { list, custom } = app.tabBar ?? { list: [] };
  const notListed = list
    .filter(({ pagePath }) => !app.pages.includes(pagePath))
    .map(({ pagePath }) => `tabBar page ${pagePath} is not in the main package's pages`);
  const icons = list
    .flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
    .filter((icon): icon is string => Boolean(icon) && !files.has(icon ?? ''))
    .map((icon) => `tabBar icon ${icon} is missing`);
  const own =
    custom && !files.has('custom-tab-bar/index.js')
      ? ['tabBar.custom is set but custom-tab-bar/index.js is missing']
      : [];
  const count =
    app.tabBar && (list.length < 2 || list.length > 5)
      ? [`tabBar has ${list.length} tabs, WeChat allows 2 to 5`]
      : [];
  return [...notListed, ...icons, ...own, ...count];
};

const checkComponents = (files: DistFiles, configs: Record<string, PageConfig>): string[] =>
  Object.entries(configs).flatMap(([owner, { usingComponents = {} }]) =>
    Object.entries(usingComponents)
      .filter(([, path]) => !path.startsWith('plugin'))
      .map(([name, path]) => ({ name, target: resolveModulePath(owner, path) }))
      .filter(({ target }) => !files.has(`${target}.js`) || !files.has(`${target}.wxml`))
      .map(({ name, target }) => `${owner}.json uses component ${name} but ${target} is missing`),
  );

/** Says in words what WeChat would refuse in app.json and in the page and component json files. */
export const checkAppJson = (
  files: DistFiles,
  app: AppJson,
  configs: Record<string, PageConfig>,
): string[] => [
  ...checkPages(files, pagesOf(app)),
  ...checkRepeats(app),
  ...checkTabBar(files, app),
  ...checkComponents(files, configs),
];
