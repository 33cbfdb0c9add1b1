import { checkSteps, statementStep } from './check-steps.mjs';
import { besideEachOther, inTurn } from './run-step.mjs';

const [format, types, lint] = checkSteps;

// Two cores: the linter is the longest. The tests run the statements too, so only this command asks for them.
process.exitCode = (await besideEachOther(inTurn(lint), inTurn(format, types, statementStep))) ? 0 : 1;
