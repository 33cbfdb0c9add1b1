import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.join(__dirname, '..');
const config = path.join(root, '.dependency-cruiser.cjs');
const cruiser = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** What the law says about a tree: the same program and rules over the product and over planted trespasses. */
async function violationsIn(folder: string): Promise<Violation[]> {
  // Not waited for in one piece: a worker that is silent for a minute counts as lost.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', 'src', 'backend'],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  // The one shape that dependency-cruiser's JSON report has.
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

const named = ({ rule, from, to }: Violation) => `${rule.name}: ${from} → ${to}`;

// The rules as the program reads them: each name must be tried below.
const { forbidden } = createRequire(__filename)(config) as { forbidden: { name: string }[] };

/** A file that imports what it must not: rule, file, import. */
type Trespass = readonly [rule: string, file: string, line: string];

const trespasses: readonly Trespass[] = [
  ['contract reaches too far', 'src/contract/orders.ts', "import '@/domain/money';"],
  ['domain reaches too far', 'src/domain/rule.ts', "import '@/lib/api';"],
  ['lib reaches too far', 'src/lib/plumbing.ts', "import '../components/button';"],
  ['lib reaches too far', 'src/lib/ruled.ts', "import '@/domain/money';"],
  ['components reaches too far', 'src/components/card.tsx', "import '@/features/orders/order-form';"],
  ['features reaches too far', 'src/features/orders/jump.ts', "import '@/pages/home/index';"],
  ['pages and packages reaches too far', 'src/pages/bar/index.ts', "import '@/custom-tab-bar/index';"],
  ['pages import pages', 'src/pages/work/index.ts', "import '@/pages/home/index';"],
  ['pages import pages', 'src/packages/staff/desk/index.ts', "import '@/pages/home/index';"],
  ['custom-tab-bar reaches too far', 'src/custom-tab-bar/index.ts', "import '@/pages/home/index';"],
  ['features import features', 'src/features/org/borrow.ts', "import '@/features/orders/order-form';"],
  ['the client takes the contract as a value', 'src/lib/value.ts', "import { contract } from '@/contract';"],
  [
    'the client takes the contract as a value',
    'src/domain/parse.ts',
    "import { Wave } from '@/contract/waves';",
  ],
  ['the client takes the contract as a value', 'src/features/orders/lazy.ts', "void import('@/contract');"],
  ['what the phone carries of the contract takes zod to it', 'src/contract/errors.ts', "import 'zod';"],
  ['domain imports a package', 'src/domain/lodash.ts', "import 'lodash';"],
  ['the contract does input or output', 'src/contract/store.ts', "import 'pg';"],
  ['the phone imports Node', 'src/lib/disk.ts', "import 'node:fs';"],
  ['the backend imports screens', 'backend/kernel/screen.ts', "import '@/lib/api';"],
  ['db reaches too far', 'backend/db/asks.ts', "import '../modules/org/public';"],
  ['db reaches too far', 'backend/db/knows.ts', "import '../kernel/secrets';"],
  ['demo reaches too far', 'backend/demo/inside.ts', "import '../modules/org/inside';"],
  ['files reaches too far', 'backend/files/keeps.ts', "import '../kernel/call';"],
  ['workbook reaches too far', 'backend/workbook/asks.ts', "import '../kernel/call';"],
  ['paper reaches too far', 'backend/paper/asks.ts', "import '../modules/org/public';"],
  ['sheet-reading reaches too far', 'backend/sheet-reading/asks.ts', "import '../kernel/call';"],
  ['wechat reaches too far', 'backend/wechat/sends.ts', "import '../kernel/call';"],
  ['peers reaches too far', 'backend/peers/sends.ts', "import '../kernel/call';"],
  ['kernel reaches too far', 'backend/kernel/asks.ts', "import '../modules/org/public';"],
  ['kernel reaches too far', 'backend/kernel/typed.ts', "import type { A } from '../modules/org/public';"],
  ['modules reaches too far', 'backend/modules/org/app.ts', "import '../../app';"],
  ['jobs reaches too far', 'backend/jobs/inside.ts', "import '../modules/org/inside';"],
  ['reconcile reaches too far', 'backend/reconcile/index.ts', "import '../kernel/call';"],
  ['backup reaches too far', 'backend/backup/asks.ts', "import '../modules/org/public';"],
  ['doctor reaches too far', 'backend/doctor/asks.ts', "import '../modules/org/public';"],
  ['app reaches too far', 'backend/app.ts', "import './transports/http';"],
  ['transports reaches too far', 'backend/transports/deep.ts', "import '../modules/org/inside';"],
  ['an unknown shelf', 'backend/modules/misc/index.ts', "import '../../kernel/call';"],
  ['the client imports the backend', 'src/lib/server.ts', "import '../../backend/kernel/call';"],
  [
    'the product imports what is not the product',
    'backend/kernel/tested.ts',
    "import '../../tests/support/app';",
  ],
  ['the product imports what is not the product', 'src/lib/beside.ts', "import './api.test';"],
  ['a circle', 'src/lib/egg.ts', "import './hen';"],
  ['an import that leads nowhere', 'src/lib/lost.ts', "import './nowhere';"],
];

/** A shelf that reads a later shelf's public.ts, and one that reads an earlier shelf's inside. */
const shelfTrespasses: readonly Trespass[] = forbidden
  .map(({ name }) => /^shelf (.+) reads too far$/.exec(name)?.[1] ?? '')
  .filter((shelf) => shelf !== '')
  .flatMap((shelf, index, shelves): Trespass[] => {
    const rule = `shelf ${shelf} reads too far`;
    const later = shelves[index + 1];
    const earlier = shelves[index - 1];
    return [
      ...(later
        ? [[rule, `backend/modules/${shelf}/ahead.ts`, `import '../${later}/public';`] as const]
        : []),
      ...(earlier
        ? [[rule, `backend/modules/${shelf}/deep.ts`, `import '../${earlier}/inside';`] as const]
        : []),
    ];
  });

/** What is allowed, so that the law is not simply closed. */
const allowed: readonly (readonly [file: string, line: string])[] = [
  ['src/contract/index.ts', "import 'zod'; import './waves';"],
  ['src/contract/fields.ts', 'export const fields = 1;'],
  ['src/domain/typed.ts', "import type { Wave } from '@/contract/waves'; import 'dayjs';"],
  ['src/domain/inline.ts', "import { type Wave } from '@/contract/waves';"],
  ['src/lib/words.ts', "import { refusals } from '@/contract/fields';"],
  ['src/components/part.tsx', "import '@/domain/money'; import '@/lib/api';"],
  ['src/pages/mine/index.ts', "import '@/features/orders/order-form'; import '@/features/org/mine';"],
  ['src/lib/api.test.ts', "import '../../backend/kernel/call'; import '@/contract';"],
  ['backend/kernel/good.ts', "import '@/contract'; import '../db/open'; import '../files/port';"],
  ['backend/demo/people.ts', "import '../kernel/secrets'; import '../modules/org/public';"],
  ['backend/modules/files/good.ts', "import '../org/public'; import '../../kernel/call';"],
  ['backend/modules/joining/prints.ts', "import '../../paper/page';"],
  ['backend/transports/good.ts', "import '../modules/org/public'; import '../jobs/run';"],
];

const there: readonly string[] = [
  'src/contract/waves.ts',
  'src/domain/money.ts',
  'src/lib/api.ts',
  'src/components/button.ts',
  'src/features/orders/order-form.ts',
  'src/features/org/mine.ts',
  'src/pages/home/index.ts',
  'backend/db/open.ts',
  'backend/files/port.ts',
  'backend/kernel/call.ts',
  'backend/kernel/secrets.ts',
  'backend/jobs/run.ts',
  'backend/paper/page.ts',
  'backend/transports/http.ts',
  'tests/support/app.ts',
];

const packages = ['zod', 'lodash', 'pg', 'dayjs', 'pino'];

const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-trespass-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), `${text}\nexport {};\n`);
}

function plant(): void {
  copyFileSync(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
  for (const file of there) write(file, '');
  for (const one of packages) write(`node_modules/${one}/index.js`, '');
  for (const { name } of forbidden) {
    const shelf = /^shelf (.+) reads too far$/.exec(name)?.[1];
    if (shelf) for (const file of ['public', 'inside']) write(`backend/modules/${shelf}/${file}.ts`, '');
  }
  write('src/lib/hen.ts', "import './egg';");
  for (const [file, line] of allowed) write(file, line);
  for (const [, file, line] of [...trespasses, ...shelfTrespasses]) write(file, line);
}

describe('the import law', () => {
  it('is kept by the whole product', async () => {
    expect((await violationsIn(root)).map(named)).toEqual([]);
  }, 180_000);

  describe('reports a planted trespass', async () => {
    plant();
    const found = await violationsIn(folder);

    it.each([...trespasses, ...shelfTrespasses])('%s: %s', (rule, file) => {
      const rules = found.filter((one) => one.from === file).map((one) => one.rule.name);
      expect(rules).toContain(rule);
    });

    it('for each of its rules', () => {
      const tried = new Set([...trespasses, ...shelfTrespasses].map(([rule]) => rule));
      expect(forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
    });

    it('and nothing that is allowed', () => {
      const files = allowed.map(([file]) => file);
      expect(found.filter((one) => files.includes(one.from)).map(named)).toEqual([]);
    });
  });
});
