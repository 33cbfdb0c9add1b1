import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { CareFlag } from '@/domain/register/read-remark';
import { analyseRegister } from '../../backend/modules/households/register-file/analyse-register';
import { givenFolder } from '../support/folder';
import { runScript } from '../support/run-script';

/** Each command starts a program of its own, and on a busy machine that alone may take half a minute. */
vi.setConfig({ testTimeout: 180_000 });

const folder = givenFolder();
const root = path.join(__dirname, '..', '..');
const roster = path.join(__dirname, 'fixtures', 'roster-guihua.xlsx');

interface Expected {
  households: number;
  residents: number;
  vacant: number;
  byBuilding: Record<string, Record<string, number>>;
  problems: { row: number; kind: string; building?: number; entrance?: number; room?: string }[];
}

/** One household of the demo community, from which the roster was made messy. */
interface CleanHousehold {
  building: string;
  entrance: string;
  floor: number;
  room: string;
  name: string;
  residents: number;
  phones: string[];
  care: string[];
  noSmartphone: boolean;
  cannotCook: boolean;
  tenant: boolean;
}

// Two files of our own, whose shapes are above.
const parsed = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const expected = parsed('tests/register-file/fixtures/roster-guihua.expected.json') as Expected;
const clean = parsed('backend/demo/roster-guihua.json') as CleanHousehold[];

/** The command as a person types it. */
const command = (...words: string[]) => runScript('import-register.ts', words, { DATABASE_URL: '' });

const careWords: Readonly<Partial<Record<CareFlag, string>>> = {
  livingAlone: '独居老人',
  pregnant: '孕妇',
  infant: '婴幼儿',
  dialysis: '透析',
  disability: '残障',
};

describe('the roster of the demo community', () => {
  it('gives on the command line exactly the counts and problems that it is known to have', async () => {
    const { code, out, err } = await command('--community', '桂花苑', '--dry-run', roster);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const printed = JSON.parse(out) as Omit<Expected, 'problems'> & { problems: { message: string }[] };
    const { households, residents, vacant, byBuilding } = expected;
    expect(printed).toMatchObject({ households, residents, vacant });
    expect(printed.byBuilding).toEqual(byBuilding);
    expect(printed.problems.map(({ message: _, ...problem }) => problem)).toEqual(expected.problems);
    expect(printed.problems.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
  });

  it('gives every household as it was before somebody made the file a mess', async () => {
    const { rows } = await analyseRegister({ name: roster, bytes: readFileSync(roster) });
    const read = rows.filter(({ isHeld }) => !isHeld);
    expect(
      read.map((row) => ({
        building: row.buildingNo,
        entrance: row.entranceNo,
        floor: row.floor,
        room: row.roomNo,
        name: row.name ?? '',
        residents: row.residents,
        phones: row.phones,
        care: row.careFlags.map((flag) => careWords[flag] ?? flag).sort(),
        noSmartphone: row.hasNoSmartphone,
        cannotCook: row.cannotCook,
        tenant: row.isTenant,
      })),
    ).toEqual(clean.map((household) => ({ ...household, care: [...household.care].sort() })));
  });
});

describe('the command', () => {
  it('says in one line what it cannot do, and prints nothing else', async () => {
    const noTable = path.join(root, 'package.json');
    const [empty, locked] = ['empty.csv', 'locked.xlsx'].map((name) => path.join(folder, name));
    writeFileSync(empty ?? '', '');
    writeFileSync(locked ?? '', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    const refusals = await Promise.all([
      command('--community', '桂花苑', '--dry-run', 'no-such-file.xlsx'),
      command('--community', '桂花苑', '--dry-run', noTable),
      command('--community', '桂花苑', '--dry-run', __dirname),
      command('--dry-run', roster),
      command('--unknown'),
      command('--community', '桂花苑', '--dry-run', empty ?? ''),
      command('--community', '桂花苑', '--dry-run', locked ?? ''),
    ]);
    for (const { code, out, err } of refusals) {
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err.trim()).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
    }
    expect(refusals[1]?.err).toContain('表头');
    expect(refusals[5]?.err).toContain('空的');
    expect(refusals[6]?.err).toContain('密码');
  });
});
