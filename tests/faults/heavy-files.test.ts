import { describe, expect, it } from 'vitest';
import { converse } from '../../backend/kernel/aside/converse';
import { inLine } from '../../backend/kernel/aside/line';
import { inTurn } from '../../backend/kernel/aside/in-turn';
import { startThread } from '../../backend/kernel/aside/thread';
import { NOWHERE } from '../../backend/kernel/ids';
import { readForCall } from '../../backend/kernel/read-for-call';
import { readRegisterJob } from '../../backend/modules/households/register-imports/read-register-job';
import { takeApart } from '../../backend/workbook/take-apart';
import { givenDatabase } from '../support/database';
import { TEST_DATA_KEYS, testSecrets } from '../support/secrets';
import { odsOf, xlsxOf, zipOf } from './heavy-files';

const database = await givenDatabase('empty');
const nobody = { accountId: NOWHERE, isKnown: false, roles: [] };

const one = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const repeated = (rows: number, columns: number): string =>
  `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell office:value-type="string" table:number-columns-repeated="${columns}"><text:p>x</text:p></table:table-cell></table:table-row>`;

const csv = (text: string): Buffer => Buffer.from(text);

describe('a file that would fill the memory', () => {
  it.each([
    ['three million shared strings', () => xlsxOf(one, '<si><t>a</t></si>'.repeat(3_000_000)), '文字太多'],
    ['more rows than a city has doors', () => xlsxOf(one.repeat(100_001)), '超过 100000 行'],
    ['a part of many megabytes', () => zipOf({ 'xl/media/a.bin': ' '.repeat(160_000_000) }), '太大'],
    ['one row, a million times', () => odsOf(repeated(1_048_576, 1)), '超过 100000 行'],
    ['one cell, a million times', () => odsOf(repeated(1000, 16_384)), '列太多'],
    ['two megabytes of commas', () => csv(','.repeat(2_000_000)), '列太多'],
    ['lines of nothing but commas', () => csv(`${','.repeat(40)}\n`.repeat(80_000)), '列太多'],
    ['marks that nobody closes', () => csv(`楼号,户号\n${'"a,'.repeat(700_000)}`), '列太多'],
  ])('is refused in words: %s', { timeout: 120_000 }, async (_what, file, words) => {
    await expect(takeApart(file())).rejects.toThrow(words);
  });

  it('ends as OpenDocument ends, with a million rows of nothing, and is read', async () => {
    const tail =
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const { sheets } = await takeApart(odsOf(`${repeated(1, 1)}${tail}`));
    expect(sheets).toEqual([{ name: 'a', rows: [{ row: 1, cells: ['x'] }] }]);
  });
});

const household = (index: number): string => `${index % 40}号楼,1单元,${index},${index}01,王芳,2人`;
const registerOf = (rows: number) => ({
  name: '花名册.csv',
  bytes: csv(
    ['楼号,单元,楼层,户号,户名,现居人数', ...Array.from({ length: rows }, (_, at) => household(at))].join(
      '\n',
    ),
  ),
});
const ctx = { db: database.db, secrets: testSecrets, now: new Date(), actor: nobody };

describe('the thread that reads', () => {
  it(
    'ends with a sentence when its memory is full, and the next file is read',
    { timeout: 120_000 },
    async () => {
      const order = {
        ...{ kind: 'do' as const, job: readRegisterJob.name, input: registerOf(60_000) },
        ...{ actor: nobody, now: ctx.now, keys: TEST_DATA_KEYS },
      };
      const small = startThread(40);
      await expect(converse(small, database.db, order)).rejects.toThrow('文件太大，读到一半读不下去了');
      expect(await readForCall(ctx, readRegisterJob, registerOf(3), 'one')).toMatchObject({ rows: 4 });
    },
  );

  it('says what is wrong with a file as if it was read here', async () => {
    const file = { name: 'a.csv', bytes: csv(','.repeat(2_000_000)) };
    await expect(readForCall(ctx, readRegisterJob, file, 'one')).rejects.toMatchObject({
      code: 'UNREADABLE_WORKBOOK',
      details: { reason: expect.stringContaining('列太多') as string },
    });
  });
});

describe('work in line', () => {
  /** Work that goes on until the test ends it. */
  const given = () => {
    const ends: (() => void)[] = [];
    const begun: string[] = [];
    const work = (whose: string, isHolding = false) =>
      inLine({ whose, isHolding }, () => new Promise<void>((end) => (begun.push(whose), ends.push(end))));
    return { ends, begun, work };
  };

  it('is done one at a time for each, two in all, in order', async () => {
    const { ends, begun, work } = given();
    const all = ['one', 'one', 'two', 'three'].map((whose) => work(whose));
    await Promise.resolve();
    expect(begun).toEqual(['one', 'two']);
    ends[1]?.();
    await all[2];
    expect(begun).toEqual(['one', 'two', 'three']);
    ends[0]?.();
    await all[0];
    expect(begun).toEqual(['one', 'two', 'three', 'one']);
    ends.forEach((end) => end());
    await Promise.all(all);
  });

  it('lets few wait in a transaction, which holds a connection', async () => {
    const { ends, work } = given();
    const all = ['a', 'b', 'c', 'd', 'e'].map((whose) => work(whose, true));
    await expect(work('f', true)).rejects.toMatchObject({ code: 'BUSY' });
    const last = work('g');
    for (let at = 0; at < 6; at += 1) {
      await expect.poll(() => ends.length).toBeGreaterThan(at);
      ends[at]?.();
    }
    await Promise.all([...all, last]);
  });
});

describe('reading in turn', () => {
  it('is one file at a time for each community, and two in all', async () => {
    const ends: (() => void)[] = [];
    const long = () => new Promise<string>((resolve) => ends.push(() => resolve('read')));
    const [first, other] = [inTurn('one', long), inTurn('two', long)];
    expect(await inTurn('one', long)).toBeUndefined();
    expect(await inTurn('three', long)).toBeUndefined();
    ends.forEach((end) => end());
    expect(await Promise.all([first, other])).toEqual([{ read: 'read' }, { read: 'read' }]);
    expect(await inTurn('one', () => Promise.resolve('again'))).toEqual({ read: 'again' });
  });
});
