import path from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** A test that passed only when it was walked again: nobody's run is red for it, and it is to be looked at. */
const sayWalkedAgain = (test: TestCase): string =>
  `walked again: ${path.relative(process.cwd(), test.module.moduleId)} > ${test.fullName}`;

/** Says at the very end, on a line of its own, how many tests passed and failed: what CI reads. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((one) => [...one.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that cannot even be loaded has no test to fail.
    const broken = modules.filter((one) => one.state() === 'failed' && one.errors().length > 0).length;
    const line = `${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`;
    const again = tests.filter((test) => test.diagnostic()?.flaky).map(sayWalkedAgain);
    process.on('exit', () => process.stdout.write(`${[...again, line].join('\n')}\n`));
  }
}
