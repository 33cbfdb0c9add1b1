import { execFile } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { givenFolder } from './support/folder';
import { follow, stepsOf } from './support/worked-example';

const root = path.join(__dirname, '..');
const modules = path.join(root, 'node_modules');
const steps = stepsOf(readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8'));
const files = [...new Set(steps.map(({ file }) => file))];

/** The product with the example done to it. */
const copy = givenFolder();

beforeAll(() => {
  for (const name of ['src', 'backend', 'tests', 'tsconfig.json', '.prettierrc.json'])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  symlinkSync(modules, path.join(copy, 'node_modules'));
  follow(steps, copy);
});

/** What a program says that is done with the copy, whether it was content or not. */
const said = (program: string, words: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const options = { cwd: copy, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [program, ...words], options, (_, out, err) => resolve(out || err));
  });

/** The procedure under its whole name, as it is written down among the rights. */
const [, procedure = ''] = /'(\w+\.\w+)'/.exec(
  steps.map((step) => (step.kind === 'change' && step.file === 'tests/rights.ts' ? step.added : '')).join(''),
) ?? ['', ''];

/** The example's own test, and those of ours that look at what it adds; of the long one what is about it. */
const tests = [
  ...files.filter((file) => file.endsWith('.test.ts')),
  'tests/page-addresses.test.ts',
  'tests/ended-households.test.ts',
  'tests/authorization.test.ts',
];
const aboutIt = `^(?!.*(keeps to it|looks to|leaving for good))|${procedure.replace('.', '\\.')}`;

interface Report {
  testResults: {
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

async function runTests(): Promise<Report['testResults']> {
  const test = {
    include: tests,
    provide: { adminUrl: inject('adminUrl'), programUrl: inject('programUrl') },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  };
  const config = { resolve: { alias: { '@': path.join(copy, 'src') } }, test };
  writeFileSync(path.join(copy, 'vitest.config.mjs'), `export default ${JSON.stringify(config)};\n`);
  const words = ['run', '--reporter=json', '--maxWorkers=1', '--minWorkers=1', '--testNamePattern', aboutIt];
  const text = await said(path.join(modules, 'vitest', 'vitest.mjs'), words);
  return (JSON.parse(text) as Report).testResults;
}

describe.concurrent('the example of CONTRIBUTING.md', () => {
  it('is written as our files are', async () => {
    const unformatted = [];
    for (const file of files) {
      const text = readFileSync(path.join(copy, file), 'utf8');
      const options = await prettier.resolveConfig(path.join(root, file));
      if (!(await prettier.check(text, { ...options, filepath: file }))) unformatted.push(file);
    }
    expect(unformatted).toEqual([]);
  });

  it('compiles', async () => {
    const tsx = path.join(modules, 'tsx', 'dist', 'cli.mjs');
    expect(await said(tsx, [path.join(__dirname, 'support', 'check-types.ts'), copy, ...files])).toBe('');
  });

  it('passes its own test, those of the rights and that of the pages', async () => {
    const results = await runTests();
    const done = results.flatMap(({ assertionResults }) => assertionResults);
    expect(results.map(({ message }) => message).filter((message) => message !== '')).toEqual([]);
    expect(
      done.filter(({ status }) => status === 'failed').flatMap(({ failureMessages }) => failureMessages),
    ).toEqual([]);
    expect(done.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName)).toEqual(
      expect.arrayContaining([expect.stringContaining(`'${procedure}' keeps to it`)]),
    );
  });
});

describe('a step that cannot be done is refused', () => {
  it('when a block does not name its file', () => {
    expect(() => stepsOf('```ts\nexport const a = 1;\n```\n')).toThrow('does not name its file');
  });

  it('when the line after which something comes is not there', () => {
    const [change] = stepsOf('```diff\n@@ tsconfig.json\n no such line\n+another\n```\n');
    expect(() => follow(change ? [change] : [], copy)).toThrow('tsconfig.json does not have exactly once');
  });
});
