// npm test: everything, in the order that fails soonest. The last lines are the test runner's counts.
import { checkSteps } from './check-steps.mjs';
import { besideEachOther, inTurn, runStep } from './run-step.mjs';

const prepare = () => runStep('embedded PostgreSQL is ready', 'node', ['scripts/prepare-postgres.mjs']);
const buildWeapp = () => runStep('mini-program is built', 'node', ['scripts/build-clients.mjs', 'weapp']);
const buildWeb = () => runStep('web client is built', 'node', ['scripts/build-clients.mjs', 'h5']);
const buildCloud = () => runStep('cloud functions are built', 'npx', ['tsx', 'scripts/build-cloud.ts']);
const tests = () => runStep('tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)], { live: true });

const isReady =
  (await inTurn(prepare, buildCloud)) &&
  (await besideEachOther(inTurn(...checkSteps), inTurn(buildWeapp, buildWeb)));

if (isReady) process.exitCode = (await tests()) ? 0 : 1;
else {
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
