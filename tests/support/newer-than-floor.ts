import { Linter, type Linter as Eslint } from 'eslint';
import compat from 'eslint-plugin-compat';
import esx from 'eslint-plugin-es-x';
import { floor } from '../floor';

const editions = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** Of the editions after 2018: what every phone of the floor has, or nobody writes and asks for with typeof first. */
const allowed = new Set([
  'array-prototype-flat', // iOS 12, Chrome 69
  'object-fromentries', // iOS 12.2, Chrome 73
  'string-prototype-trimstart-trimend', // iOS 12, Chrome 66
  'symbol-prototype-description', // iOS 12.1, Chrome 70
  'global-this', // iOS 12.1, Chrome 71
  'optional-catch-binding', // iOS 11.3, Chrome 66
  'json-superset', // iOS 12, Chrome 66
  'error-cause', // older engines pass over the second word of an Error; lib/wire/no-signal keeps its cause for reports only
  'suppressederror', // tslib asks with typeof
  'symbol-asyncdispose', // oRPC asks whether it is there
  'resizable-and-growable-arraybuffers', // a property of the same name in a sheet of NutUI
]);

/** The methods of iterators have the names of those of lists: by its name nobody can tell which is called. */
const isOfIterators = (rule: string): boolean => rule.startsWith('iterator');

/** Built-ins that came after the floor; told by their names, whatever they are called on. */
const builtIns = (): Eslint.RulesRecord => {
  const configs = esx.configs as unknown as Record<string, { rules: Eslint.RulesRecord } | undefined>;
  const names = editions.flatMap((year) => Object.keys(configs[`flat/no-new-in-es${year}`]?.rules ?? {}));
  const short = (name: string) => name.replace('es-x/no-', '');
  return Object.fromEntries(
    names
      .filter((name) => !allowed.has(short(name)) && !isOfIterators(short(name)))
      .map((name) => [name, 'error']),
  );
};

/** The check adds what package.json says for the environment that it runs in: here that is the floor too. */
const settings = {
  'es-x': { aggressive: true },
  targets: floor.browsers,
  browserslistOpts: { env: 'production' },
};

const config = (polyfills: readonly string[]): Eslint.Config => ({
  files: ['**/*.js'],
  plugins: { 'es-x': esx, compat },
  languageOptions: { ecmaVersion: 'latest', sourceType: 'script' },
  linterOptions: { reportUnusedDisableDirectives: 'off' },
  settings: { ...settings, polyfills: [...polyfills] },
  rules: { ...builtIns(), 'compat/compat': 'error' },
});

/** Property reads `x.at` that call nothing are no use of a built-in: in our contract 'at' is a moment. */
const isCalled = (line: string, { column, endColumn = column }: Eslint.LintMessage): boolean =>
  /^\s*\(/.test(line.slice(endColumn - 1));

const around = 30;

/** What a built script uses that the floor lacks; `polyfills` is what the client brings along itself. */
export function newerThanFloor(script: string, polyfills: readonly string[] = []): string[] {
  const lines = script.split('\n');
  return new Linter({ configType: 'flat' })
    .verify(script, config(polyfills), { filename: 'built.js', allowInlineConfig: false })
    .map((message) => ({ message, line: lines[message.line - 1] ?? '' }))
    .filter(({ message, line }) => !(message.ruleId ?? '').includes('prototype') || isCalled(line, message))
    .map(
      ({ message, line }) =>
        `${message.message} … ${line.slice(Math.max(0, message.column - around), message.column + around)}`,
    );
}
