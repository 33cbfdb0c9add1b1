// npm run record-calls: at a release, writes down what its clients ask and are answered. The next release's server must
// still serve them: tests/release replays the recording until the next one takes its place.
import { runStep } from './run-step.mjs';

const args = ['vitest', 'run', '--project', 'unit', 'tests/release'];
process.exitCode = (await runStep('calls', 'npx', args, { live: true, env: { RECORD_CALLS: '1' } })) ? 0 : 1;
