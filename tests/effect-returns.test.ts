import path from 'node:path';
import { ESLint, Linter } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import { effectReturns } from '../scripts/lint/effect-returns.mjs';

const root = path.join(__dirname, '..');
const timeout = 300_000;

/** Each wrong effect says so in its own line. */
const text = `import { useEffect, useLayoutEffect } from 'react';
declare const stop: () => () => void;
declare const scroll: () => void;
declare const perhaps: () => void | (() => void);
export function Screen({ row }: { row: HTMLElement }) {
  useEffect(() => stop(), []);
  useEffect(() => void row.scrollIntoView(), [row]);
  useEffect(() => {
    row.scrollIntoView();
  }, [row]);
  useEffect(() => {
    if (row.isConnected) return undefined;
    const timer = setTimeout(() => row.remove());
    return () => clearTimeout(timer);
  }, [row]);
  useEffect(stop, []);
  useEffect(() => row.scrollIntoView(), [row]); // wrong
  useLayoutEffect(() => scroll(), []); // wrong
  useEffect(() => perhaps(), []); // wrong
  useEffect(() => {
    if (row.isConnected) {
      return row.scrollIntoView(); // wrong
    }
    return undefined;
  }, [row]);
  useEffect(scroll, []); // wrong
  // @ts-expect-error -- React's types refuse this one as well
  useEffect(async () => undefined, []); // wrong
  return null;
}
`;

const wrongLines = text.split('\n').flatMap((line, at) => (line.endsWith('// wrong') ? [at + 1] : []));

const file = path.join(root, 'effects.tsx');

/** The types of the text alone: the whole product would take the machine a minute. */
function programOf(): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const own = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  host.getSourceFile = (name, ...how) => (name === file ? own : getSourceFile(name, ...how));
  host.fileExists = (name) => name === file || fileExists(name);
  return ts.createProgram([file], options, host);
}

it('finds every effect that gives React anything but a function or nothing', { timeout }, () => {
  const found = new Linter().verify(
    text,
    {
      files: ['**/*.tsx'],
      languageOptions: { parser: tseslint.parser, parserOptions: { programs: [programOf()] } },
      plugins: { sandan: { rules: { 'effect-returns': effectReturns } } },
      rules: { 'sandan/effect-returns': 'error' },
    },
    { filename: file },
  );
  expect(found.map(({ line }) => line)).toEqual(wrongLines);
});

it('is asked of every screen', { timeout }, async () => {
  const config: unknown = await new ESLint().calculateConfigForFile(
    'src/features/dispatch/sheets/sheet-entry.tsx',
  );
  expect(config).toMatchObject({ rules: { 'sandan/effect-returns': [2] } });
});
