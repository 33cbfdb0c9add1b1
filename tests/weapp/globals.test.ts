import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { editionsOf, findMissingGlobals } from './runtime/globals';

let dist = '';

afterEach(() => rmSync(dist, { recursive: true, force: true }));

const givenScript = (source: string): string => {
  dist = mkdtempSync(join(tmpdir(), 'weapp-globals-'));
  writeFileSync(join(dist, 'app.json'), '{}');
  writeFileSync(join(dist, 'app.js'), source);
  return dist;
};

const namesIn = (source: string, supplied: string[] = []): string[] =>
  findMissingGlobals(givenScript(source), supplied).map(({ name }) => name);

test.each([
  ['a bare read', 'new AbortController()'],
  ['a read inside a function no one calls', 'function f(){return new AbortController()}'],
  [
    'a read whose typeof stands in another function',
    'function a(){return typeof AbortController}function f(){new AbortController}',
  ],
  ['a read before the typeof', 'function f(){new AbortController;return typeof AbortController}'],
  ['a read under a condition about something else', 'if(typeof wx!="undefined")new AbortController()'],
])('finds %s', (_, source) => {
  expect(namesIn(source)).toEqual(['AbortController']);
});

test.each([
  ['a typeof', 'typeof AbortController'],
  ['a read under &&', '"function"==typeof AbortController&&new AbortController()'],
  ['a read in a branch', 'var c=typeof AbortController!="undefined"?AbortController:null'],
  [
    'a read after an early return',
    'function f(){if("undefined"==typeof AbortController)return;new AbortController()}',
  ],
  ['a local name', 'function f(AbortController){return new AbortController()}'],
  ['a member of that name', 'wx.AbortController'],
  [
    'the language and the platform',
    'App({});wx.request({});setTimeout(function(){},Math.PI);globalThis.x=new Map',
  ],
])('accepts %s', (_, source) => {
  expect(namesIn(source)).toEqual([]);
});

test('accepts what the app supplies itself', () => {
  expect(namesIn('new AbortController()', ['AbortController'])).toEqual([]);
});

test('says where it stands', () => {
  expect(findMissingGlobals(givenScript('\n  fetch("/")'))).toEqual([
    { name: 'fetch', file: 'app.js', line: 2, column: 2 },
  ]);
});

test.each([
  ['var a=1', 5],
  ['const a=1', 2015],
  ['async()=>{}', 2017],
  ['a?.b', 2020],
  ['class A{#b}', 2022],
  ['this is no script', Infinity],
])('tells the edition of %s', (source, edition) => {
  expect(editionsOf(givenScript(source))).toEqual({ 'app.js': edition });
});

test('says what to do when there is no output', () => {
  dist = mkdtempSync(join(tmpdir(), 'weapp-globals-'));
  expect(() => editionsOf(dist)).toThrow('run npm run build:weapp first');
});
