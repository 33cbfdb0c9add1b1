import { checkSteps } from './check-steps.mjs';
import { inTurn } from './run-step.mjs';

process.exitCode = (await inTurn(...checkSteps)) ? 0 : 1;
