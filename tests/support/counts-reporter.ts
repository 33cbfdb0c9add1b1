import type { Reporter, TestModule } from 'vitest/node';

/** Says at the very end, on a line of its own, how many tests passed and failed: what CI reads. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((one) => [...one.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that cannot even be loaded has no test to fail.
    const broken = modules.filter((one) => one.state() === 'failed' && one.errors().length > 0).length;
    const line = `${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`;
    process.on('exit', () => process.stdout.write(`${line}\n`));
  }
}
