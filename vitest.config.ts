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
const mockingScreens = ['tests/rendered/reminders.test.tsx'];

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

const standIn = (name: string) => path.resolve(__dirname, 'tests/rendered/stand-ins', name);
const inJsdom = project('rendered', ['tests/rendered/**/*.test.tsx'], 60 * seconds, mockingScreens);

/** Screens drawn by React in jsdom, with stand-ins for what only Taro's build knows. */
const rendered = {
  ...inJsdom,
  resolve: {
    alias: {
      ...resolve.alias,
      '@tarojs/components': standIn('components.tsx'),
      '@tarojs/taro': standIn('taro.ts'),
      '@nutui/nutui-react-taro': standIn('nutui.tsx'),
    },
  },
  test: {
    ...inJsdom.test,
    setupFiles: [...inJsdom.test.setupFiles, 'tests/rendered/take-down.ts'],
    environment: 'jsdom',
    env: { TARO_ENV: 'h5' },
  },
};

const renderedApart = {
  ...rendered,
  test: {
    ...rendered.test,
    name: 'rendered-apart',
    include: mockingScreens,
    exclude: [...configDefaults.exclude],
  },
};

export default defineConfig({
  resolve,
  test: {
    // Named here and not in the projects, so that one PostgreSQL serves them all.
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: ['default', path.resolve(__dirname, 'tests/support/counts-reporter.ts')],
    poolOptions,
    // npm run coverage: what of the product a test has run, without pages of other runtimes and what is generated.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}', 'backend/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.weapp.ts', '**/*.config.ts', 'backend/db/types.generated.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportOnFailure: true,
      reportsDirectory: 'coverage',
    },
    maxWorkers: 2,
    minWorkers: 1,
    projects: [
      project(
        'unit',
        [
          'src/**/*.test.ts',
          'backend/**/*.test.ts',
          'tests/*.test.ts',
          'tests/{support,journeys,transports,register-file,faults,release,statements}/**/*.test.ts',
        ],
        120 * seconds,
        mocking,
      ),
      project('apart', mocking, 120 * seconds),
      rendered,
      renderedApart,
      project('browser', ['tests/browser/**/*.test.ts'], 300 * seconds),
      project('weapp', ['tests/weapp/**/*.test.ts'], 240 * seconds),
    ],
  },
});
