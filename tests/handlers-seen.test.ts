import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { procedures } from './procedures';

const root = path.join(__dirname, '..');

/** These call or list every procedure there is, with the least input, and look at nothing it does. */
const general =
  /^tests\/(rights|[a-z-]+-rights|[a-z-]+-inputs|procedures|authorization\.test|odd-inputs\.test|hostile-input\.test|others-things\.test|field-names\.test|handlers-seen\.test)\.ts$/;
/** They tap on screens and do not name what is called. */
const byScreens = /^tests\/(browser|weapp|rendered)\//;

const isAsked = (file: string): boolean =>
  /^(tests\/.*\.ts|backend\/.*\.test\.ts)$/.test(file) && !general.test(file) && !byScreens.test(file);

const sources = ['backend', 'tests']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.split(path.sep).join('/')),
    ),
  )
  .filter(isAsked)
  .map((file) => readFileSync(path.join(root, file), 'utf8'));

/** A test that says `const { catalogue } = as('lin')` and then `catalogue.…`, or holds the shelf under another name. */
const calls = (shelf: string, name: string) => {
  const whole = new RegExp(`\\b${shelf}\\??\\s*\\.\\s*${name}\\b`);
  const held = new RegExp(`\\.${shelf}\\b`);
  const called = new RegExp(`\\.\\s*${name}\\(`);
  return (text: string): boolean => whole.test(text) || (held.test(text) && called.test(text));
};

const unseenIn = (texts: readonly string[]): string[] =>
  procedures
    .map(({ name }) => name)
    .filter((whole) => {
      const [shelf = '', name = ''] = whole.split('.');
      return !texts.some(calls(shelf, name));
    });

describe('every procedure', () => {
  it('is called by a test that looks at what it does', () => {
    expect(unseenIn(sources)).toEqual([]);
  });

  it('is looked for in the tests, and not in the tables that list them all', () => {
    expect(procedures.length).toBeGreaterThan(200);
    expect(sources.length).toBeGreaterThan(200);
    expect(unseenIn([])).toHaveLength(procedures.length);
  });

  it.each([
    ['by its whole name', `'orders.placeOrder'`, true],
    ['through the client', `await as('zhu').orders\n  .placeOrder({})`, true],
    ['through a shelf that is held', `const shelf = as('zhu').orders; await shelf.placeOrder({})`, true],
    ['not by a word alone', `placeOrder(`, false],
    ['not by another shelf', `as('zhu').purchasing.placeOrder({})`, false],
  ])('is seen %s', (_, text, isSeen) => {
    expect(calls('orders', 'placeOrder')(text)).toBe(isSeen);
  });
});
