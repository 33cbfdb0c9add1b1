import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

// The product knows Beijing time only; a run in another zone proves that nobody asks the machine for its own.
process.env.TZ = 'America/New_York';

const resolve = { alias: { '@': path.resolve(__dirname, 'src') } };
const seconds = 1_000;
// A worker loads the product once for all of its files: that alone was a third of the whole run. The runner asks the
// root, its workers ask their project.
const poolOptions = { forks: { isolate: false } };

/** Who puts another module in a module's place: in a worker that has loaded the product it would not be asked any more. */
const mocking = ['tests/faults/large-register.test.ts'];

/** CI shares its machine with others, and a stall is nobody's fault: the counts name every test that needed it. */
const retry = process.env.CI ? 1 : 0;

const project = (name: string, include: string[], testTimeout: number, exclude: string[] = []) => ({
  resolve,
  test: {
    name,
    include,
    exclude: [...configDefaults.exclude, ...exclude],
    testTimeout,
    retry,
    hookTimeout: testTimeout,
    pool: 'forks' as const,
    poolOptions,
    setupFiles: ['tests/support/let-runner-speak.ts'],
  },
});

export default defineConfig({
  resolve,
  test: {
    // Named here and not in the projects, so that one PostgreSQL serves them all.
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: ['default', path.resolve(__dirname, 'tests/support/counts-reporter.ts')],
    poolOptions,
    maxWorkers: 2,
    minWorkers: 1,
    projects: [
      project(
        'unit',
        [
          'src/**/*.test.ts',
          'backend/**/*.test.ts',
          'tests/*.test.ts',
          'tests/{support,journeys,transports,register-file,faults,release}/**/*.test.ts',
        ],
        120 * seconds,
        mocking,
      ),
      project('apart', mocking, 120 * seconds),
      project('browser', ['tests/browser/**/*.test.ts'], 300 * seconds),
      project('weapp', ['tests/weapp/**/*.test.ts'], 240 * seconds),
    ],
  },
});
