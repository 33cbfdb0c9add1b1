import { describe, expect, it } from 'vitest';
import { roomsWithoutRow, withLaw, type Rule } from '../scripts/import-table';
import { law, readArchitecture } from '../scripts/read-law';

describe('docs/ARCHITECTURE.md', () => {
  it('says who may import whom as the law does (if not: npm run docs:imports)', () => {
    const { text, lawful } = readArchitecture();
    expect(text).toBe(lawful);
  });

  it('has a row for each room of the law', () => {
    expect(roomsWithoutRow(readArchitecture().text, law)).toEqual([]);
  });
});

const rules: Rule[] = [
  {
    name: 'rules reaches too far',
    from: { path: '^src/rules/' },
    to: { pathNot: ['^src/rules/', '^src/contract/'] },
  },
  {
    name: 'jobs reaches too far',
    from: { path: '^backend/jobs/' },
    to: {
      pathNot: [
        '^backend/jobs/',
        '^backend/db/',
        '^backend/modules/[^/]+/public[.]ts$',
        '^backend/app[.]ts$',
      ],
    },
  },
  { name: 'shelf org reads too far', from: {}, to: {} },
  { name: 'shelf later reads too far', from: {}, to: {} },
];
const cellOf = (folders: string) => withLaw(`| ${folders} | what | old |`, rules, () => true);

describe('a row', () => {
  it.each([
    ['`src/rules/`', 'contract (types)'],
    ['`backend/jobs/`', "db, shelves' `public.ts`, `app.ts`"],
    ['`backend/jobs/nightly/`', 'as jobs'],
  ])('%s: %s', (folders, cell) => {
    expect(cellOf(folders)).toBe(`| ${folders} | what | ${cell} |`);
  });

  it('of what the law knows nothing about says nothing', () => {
    expect(cellOf('`web/`')).toBe('| `web/` | what | |');
  });
});

it('the shelves stand in the order of the law, the built ones', () => {
  const text = 'Shelves, in reading order: `old`. And more.';
  expect(withLaw(text, rules, (shelf) => shelf === 'org')).toBe(
    'Shelves, in reading order: `org`. And more.',
  );
});
