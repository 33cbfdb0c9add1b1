import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A block of CONTRIBUTING.md: what stands in a file, or what comes into one after the lines that it shows. */
export type Step =
  | { kind: 'text'; file: string; text: string }
  | { kind: 'change'; file: string; after: string; added: string };

const fence = /^( *)```(tsx?|diff)\n([^]*?)^\1```$/gm;

const stripped = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');

function textStep(code: string): Step {
  const [, file, text] = /^\/\/ (\S+)\n([^]*)$/.exec(code) ?? [];
  if (!file || !text) throw new Error(`a block does not name its file:\n${code}`);
  return { kind: 'text', file, text };
}

const linesWith = (sign: string, lines: readonly string[]): string =>
  lines
    .filter((line) => line.startsWith(sign))
    .map((line) => `${line.slice(1)}\n`)
    .join('');

function changeSteps(code: string): Step[] {
  return code
    .split(/^@@ /m)
    .slice(1)
    .map((hunk) => {
      const [file = '', ...lines] = hunk.split('\n');
      return { kind: 'change', file, after: linesWith(' ', lines), added: linesWith('+', lines) };
    });
}

/** The steps of the example, in their order. */
export const stepsOf = (markdown: string): Step[] =>
  [...markdown.matchAll(fence)].flatMap(([, indent = '', language, code = '']) =>
    language === 'diff' ? changeSteps(stripped(code, indent)) : [textStep(stripped(code, indent))],
  );

function changed(old: string, step: Extract<Step, { kind: 'change' }>): string {
  const [before, rest, ...more] = `\n${old}`.split(`\n${step.after}`);
  if (rest === undefined || more.length > 0)
    throw new Error(`${step.file} does not have exactly once:\n${step.after}`);
  return `${before}\n${step.after}${step.added}${rest}`.slice(1);
}

/** Does the steps to a tree, as somebody does who reads them. */
export function follow(steps: readonly Step[], root: string): void {
  for (const step of steps) {
    const file = path.join(root, step.file);
    const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, step.kind === 'change' ? changed(old, step) : `${old && `${old}\n`}${step.text}`);
  }
}
