import { parse } from 'acorn';
import { analyze } from 'eslint-scope';
import type { Identifier, Program } from 'estree';
import { readDist } from './compile/dist-files';
import { logicLayerGlobals } from './logic-layer-globals';
import { parentsOf } from './syntax-tree';
import { isAskedFirst } from './typeof-guard';

/** A read of a name that WeChat's logic layer lacks, without asking with typeof first. */
export interface MissingGlobal {
  name: string;
  file: string;
  line: number;
  column: number;
}

/** Says where a script reads what is not there. */
export const wordsOf = ({ name, file, line, column }: MissingGlobal): string =>
  `${file}:${line}:${column} reads ${name}`;

const editions = [5, 2015, 2017, 2018, 2019, 2020, 2022] as const;

// acorn and ESTree describe the same tree in types of their own.
const parseAt = (source: string, ecmaVersion: (typeof editions)[number]): Program =>
  parse(source, { ecmaVersion, sourceType: 'script', ranges: true, locations: true }) as Program;

const editionOf = (source: string): number =>
  editions.find((edition) => {
    try {
      return Boolean(parseAt(source, edition));
    } catch {
      // a newer syntax than this edition knows
      return false;
    }
  }) ?? Infinity;

/** Tells for each script which edition of ECMAScript its syntax needs: 5, 2015, …; Infinity when none parses it. */
export const editionsOf = (dist: string): Record<string, number> => {
  const files = readDist(dist);
  return Object.fromEntries(files.ending('.js').map((name) => [name, editionOf(files.read(name))]));
};

const freeReads = (program: Program): Identifier[] => {
  const scopes = analyze(program, { ecmaVersion: 2022, optimistic: true });
  return (scopes.globalScope?.through ?? []).map(({ identifier }) => identifier);
};

const missingIn = (file: string, source: string, supplied: ReadonlySet<string>): MissingGlobal[] => {
  const program = parseAt(source, 2022);
  const parents = parentsOf(program);
  return freeReads(program)
    .filter(({ name }) => !logicLayerGlobals.has(name) && !supplied.has(name))
    .filter((identifier) => !isAskedFirst(identifier, parents))
    .map(({ name, loc }) => ({ name, file, line: loc?.start.line ?? 0, column: loc?.start.column ?? 0 }));
};

/** Finds every unguarded read of an absent global in a dist; `supplied` are the names the app itself provides. */
export const findMissingGlobals = (dist: string, supplied: Iterable<string> = []): MissingGlobal[] => {
  const files = readDist(dist);
  const provided = new Set(supplied);
  return files.ending('.js').flatMap((name) => missingIn(name, files.read(name), provided));
};
