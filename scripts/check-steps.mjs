import { runStep } from './run-step.mjs';

// What was found right stays right until the file changes; a fresh clone has nothing kept and looks at everything.
const kept = 'node_modules/.cache';
const ofEslint = ['--cache', '--cache-strategy', 'content', '--cache-location', `${kept}/eslint/`];

/** Format, types and lint, without a warning let through. */
export const checkSteps = [
  () => runStep('format', 'npx', ['prettier', '--check', '--cache', '.']),
  () =>
    runStep('types', 'npx', ['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', `${kept}/tsc.json`]),
  () => runStep('lint', 'npx', ['eslint', '.', '--max-warnings', '0', ...ofEslint]),
];

/** Every statement against a migrated database, and its columns against the row that is read (decision 0035). */
export const statementStep = () =>
  runStep('statements', 'npx', ['vitest', 'run', '--project', 'unit', 'tests/statements.test.ts']);
