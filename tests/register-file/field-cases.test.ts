import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseRegister } from '../../backend/modules/households/register-file/analyse-register';
import { summariseAnalysis } from '../../backend/modules/households/register-file/summarise-analysis';
import { countByBuilding, describeFile } from '../../backend/modules/setup/describe-file';
import { readCommunityFile } from '../../backend/modules/setup/community-file/read-community-file';

/** What a correct reading of a file gives; sums of buildings where it names them. */
interface Expected {
  households: number;
  residents: number;
  vacant: number;
  byBuilding: Record<string, { households: number; residents?: number }>;
  problems: { row: number }[];
}

const folder = path.join(__dirname, 'fixtures', 'field-cases');
const files = readdirSync(folder).filter((name) => !name.endsWith('.json'));
const caseOf = (file: string): string => /^case\d+[a-z]?/.exec(file)?.[0] ?? '';
// Files of our own, whose shape is above.
const expectedOf = (file: string) =>
  JSON.parse(readFileSync(path.join(folder, `${caseOf(file)}.expected.json`), 'utf8')) as Expected;
const bytesOf = (file: string) => readFileSync(path.join(folder, file));

/** Old Excel is read or refused in words; the new community has a command of its own. */
const registers = files.filter((file) => !['case11', 'case15'].includes(caseOf(file)));

/** Rows that may wait as well: the room is a formula that was never calculated. */
const mayWait: Readonly<Record<string, number[]>> = { case09: [7] };

describe('a file in a shape that people really have', () => {
  it.each(registers)('%s gives what is in it', async (file) => {
    const summary = summariseAnalysis(await analyseRegister({ name: file, bytes: bytesOf(file) }));
    const { problems, households, residents, vacant, byBuilding } = expectedOf(file);
    expect(summary).toMatchObject({ households, residents, vacant, byBuilding });
    expect(Object.keys(summary.byBuilding).sort()).toEqual(Object.keys(byBuilding).sort());
    const waiting = new Set(summary.problems.map(({ row }) => row));
    (mayWait[caseOf(file)] ?? []).forEach((row) => waiting.delete(row));
    expect([...waiting]).toEqual(problems.map(({ row }) => row));
  });

  it('begins a community with the people of each door', async () => {
    const { plan, faults } = await readCommunityFile(bytesOf('case15-new-community-persons.xlsx'));
    const summary = { ...describeFile({ plan, faults }), byBuilding: countByBuilding({ plan, faults }) };
    const { households, residents, vacant, byBuilding } = expectedOf('case15-new-community-persons.xlsx');
    expect(summary).toMatchObject({ households, residents, vacant, byBuilding, faults: [] });
    expect(plan.doors.map(({ roomNo, facts }) => [roomNo, facts.residentCount, facts.phones])).toEqual([
      ['101', 2, ['13800004001', '13800004002']],
      ['102', 1, ['13800004003']],
    ]);
  });
});
