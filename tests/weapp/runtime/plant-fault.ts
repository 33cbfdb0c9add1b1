import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppJson } from './compiled-app';
import { readDist } from './compile/dist-files';

/** A copy of an output that may be spoilt. */
export interface DistCopy {
  dist: string;
  remove: () => void;
}

/** One way to spoil an output, named by what is wrong with it. */
export interface Fault {
  name: string;
  /** Words that a complaint about it must hold. */
  caughtBy: RegExp;
  plant: (dist: string) => void;
}

const edit = (dist: string, name: string, change: (text: string) => string): void => {
  const path = join(dist, name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

const before = (dist: string, name: string, line: string): void =>
  edit(dist, name, (text) => `${line}\n${text}`);

const firstPage = (dist: string): string => {
  const { pages } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson;
  const [first] = pages;
  if (!first) throw new Error('app.json lists no page');
  return first;
};

const throwInOnLoad =
  "var plantedPage=Page;Page=function(page){page.onLoad=function(){throw new Error('planted in onLoad')};plantedPage(page)};";

/** Every fault that the runtime must find in whatever output it is planted. */
export const faults: readonly Fault[] = [
  {
    name: 'a swallowed new AbortController() before its polyfill',
    caughtBy: /AbortController/,
    plant: (dist) => before(dist, 'app.js', 'try{new AbortController()}catch(e){}'),
  },
  {
    name: 'a read of window inside a promise',
    caughtBy: /scrollTo/,
    plant: (dist) =>
      before(dist, `${firstPage(dist)}.js`, 'Promise.resolve().then(function(){window.scrollTo(0,0)});'),
  },
  {
    name: 'a require of a script that is missing',
    caughtBy: /planted-nowhere.*is not defined/,
    plant: (dist) => before(dist, `${firstPage(dist)}.js`, "require('./planted-nowhere');"),
  },
  {
    name: 'broken WXML',
    caughtBy: /\.wxml/,
    plant: (dist) => edit(dist, `${firstPage(dist)}.wxml`, (text) => `${text}<view wx:if="{{">`),
  },
  {
    name: 'an @import of a style that is missing',
    caughtBy: /@import planted\.wxss is missing/,
    plant: (dist) => before(dist, 'app.wxss', "@import './planted.wxss';"),
  },
  {
    name: 'new Function',
    caughtBy: /EvalError|unsafe-eval|Content Security Policy/,
    plant: (dist) => before(dist, `${firstPage(dist)}.js`, "new Function('return 1')();"),
  },
  {
    name: 'a page that throws in onLoad',
    caughtBy: /planted in onLoad/,
    plant: (dist) => before(dist, `${firstPage(dist)}.js`, throwInOnLoad),
  },
  {
    name: 'a page whose script is missing',
    caughtBy: /but .+\.js is missing/,
    plant: (dist) => rmSync(join(dist, `${firstPage(dist)}.js`)),
  },
  {
    name: 'a script with a syntax error',
    caughtBy: /app\.js: .*\(/,
    plant: (dist) => before(dist, 'app.js', 'var planted = ;'),
  },
  {
    name: 'an unguarded read of an absent global that no page reaches',
    caughtBy: /reads requestIdleCallback/,
    plant: (dist) =>
      before(dist, 'app.js', 'function plantedNever(){return requestIdleCallback(function(){})}'),
  },
  {
    name: 'a page that is named twice',
    caughtBy: /names the page .+ twice/,
    plant: (dist) => edit(dist, 'app.json', (text) => text.replace(/"pages":\s*\[("[^"]+")/, '$&,$1')),
  },
  {
    name: 'a tab that is no page',
    caughtBy: /tabBar page planted\/page/,
    plant: (dist) =>
      edit(dist, 'app.json', (text) => text.replace(/"pagePath":\s*"[^"]+"/, '"pagePath":"planted/page"')),
  },
];

/** Copies an output to a place of its own, whole and clean. */
export const copyDist = (from: string): DistCopy => {
  const dist = mkdtempSync(join(tmpdir(), 'weapp-planted-'));
  cpSync(readDist(from).root, dist, { recursive: true });
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
};
