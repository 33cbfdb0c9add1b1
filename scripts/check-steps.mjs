import { runStep } from './run-step.mjs';

/** Format, types and lint, without a warning let through. */
export const checkSteps = [
  () => runStep('format', 'npx', ['prettier', '--check', '.']),
  () => runStep('types', 'npx', ['tsc', '--noEmit']),
  () => runStep('lint', 'npx', ['eslint', '.', '--max-warnings', '0']),
];
