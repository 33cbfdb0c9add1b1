import { parse } from 'acorn';
import { shadowedNames, wrapperNames } from '../logic-layer-globals';
import type { DistFiles } from './dist-files';

const parameters = ['__scope', ...wrapperNames, ...shadowedNames].join(',');

const wrap = (source: string): string => {
  const strict = /^\s*['"]use strict/.test(source) ? '"use strict";' : '';
  return `function(${parameters}){with(__scope){(function(){${strict}${source}\n}).call(undefined)}}`;
};

const syntaxProblem = (name: string, source: string): string | undefined => {
  try {
    parse(source, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true });
    return undefined;
  } catch (cause) {
    return `${name}: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
};

/** Wraps each script as WeChat does: shadowed names as parameters, all other absent names through a scope object. */
export const wrapScripts = (files: DistFiles): { expression: string; problems: string[] } => {
  const sources = files.ending('.js').map((name) => ({ name, source: files.read(name) }));
  const problems = sources
    .map(({ name, source }) => syntaxProblem(name, source))
    .filter((problem) => problem !== undefined);
  const sound = sources.filter(({ name, source }) => syntaxProblem(name, source) === undefined);
  const members = sound.map(
    ({ name, source }) => `${JSON.stringify(name.slice(0, -'.js'.length))}:${wrap(source)}`,
  );
  return { expression: `{\n${members.join(',\n')}\n}`, problems };
};
