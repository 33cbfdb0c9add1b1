import path from 'node:path';
import { defineConfig } from 'vitest/config';

// The product knows Beijing time only; a run in another zone proves that nobody asks the machine for its own.
process.env.TZ = 'America/New_York';

const resolve = { alias: { '@': path.resolve(__dirname, 'src') } };
const seconds = 1_000;

const project = (name: string, include: string[], testTimeout: number) => ({
  resolve,
  test: { name, include, testTimeout, hookTimeout: testTimeout, pool: 'forks' as const },
});

export default defineConfig({
  resolve,
  test: {
    // Named here and not in the projects, so that one PostgreSQL serves them all.
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: ['default', path.resolve(__dirname, 'tests/support/counts-reporter.ts')],
    maxWorkers: 2,
    minWorkers: 1,
    projects: [
      project(
        'unit',
        [
          'src/**/*.test.ts',
          'backend/**/*.test.ts',
          'tests/*.test.ts',
          'tests/{support,journeys,transports,register-import}/**/*.test.ts',
        ],
        30 * seconds,
      ),
      project('browser', ['tests/browser/**/*.test.ts'], 120 * seconds),
      project('weapp', ['tests/weapp/**/*.test.ts'], 120 * seconds),
    ],
  },
});
