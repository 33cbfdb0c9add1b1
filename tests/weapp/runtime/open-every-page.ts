import type { Browser } from 'playwright-core';
import { compileWeapp, type CompiledWeapp } from './compile/compile-weapp';
import { findMissingGlobals, wordsOf } from './globals';
import { startWeapp, type CallFunction } from './start';

/** What one page did when it was opened first thing. */
export interface OpenedPage {
  page: string;
  faults: string[];
  text: string;
}

/** What is wrong with an output, from its files to each of its pages. */
export interface Examination {
  files: string[];
  globals: string[];
  pages: OpenedPage[];
}

interface Way {
  dist: string;
  callFunction: CallFunction;
  browser: Browser;
  /** Opens only the first so many pages; all when left out. */
  most?: number;
}

/** Opens one page in an app started for it, and says what went wrong. */
export const openOne = async (
  way: Omit<Way, 'most'>,
  compiled: CompiledWeapp,
  page: string,
): Promise<OpenedPage & { supplied: string[] }> => {
  const app = await startWeapp({ ...way, compiled, launchPath: `/${page}` });
  await app.waitUntilQuiet();
  const missing = Object.keys(await app.missing()).map((name) => `reads ${name}, which WeChat lacks`);
  const faults = [...(await app.errors()), ...(await app.consoleErrors()), ...missing];
  const opened = { page, faults, text: await app.text(), supplied: await app.supplied() };
  await app.close();
  return opened;
};

/** Opens the pages of an output, each in an app started for it, and reads the scripts for absent globals. */
export const openEveryPage = async (way: Way): Promise<Examination> => {
  const compiled = compileWeapp(way.dist);
  if (compiled.problems.length > 0) return { files: compiled.problems, globals: [], pages: [] };
  const pages = [];
  for (const page of compiled.pages.slice(0, way.most)) pages.push(await openOne(way, compiled, page));
  const supplied = pages.flatMap((opened) => opened.supplied);
  const globals = findMissingGlobals(way.dist, supplied).map(wordsOf);
  return { files: [], globals, pages: pages.map(({ page, faults, text }) => ({ page, faults, text })) };
};

/** Gathers all faults of an examination in one list. */
export const faultsOf = ({ files, globals, pages }: Examination): string[] => [
  ...files,
  ...globals,
  ...pages.flatMap(({ page, faults }) => faults.map((fault) => `${page}: ${fault}`)),
];
