import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { takeApart } from '../../backend/workbook/take-apart';
import { givenExcel } from './given-file';

/** A ZIP file with one part, as small as the format lets it be. */
function zipOf(name: string, content: string): Buffer {
  const packed = deflateRawSync(content);
  const [local, entry, end] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.alloc(22)];
  local.write('PK\x03\x04', 'latin1');
  entry.write('PK\x01\x02', 'latin1');
  end.write('PK\x05\x06', 'latin1');
  local.writeUInt16LE(name.length, 26);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

const farCells = (rows: number): string =>
  Array.from(
    { length: rows },
    (_, row) => `<row r="${row + 9}"><c r="XFD${row + 9}"><v>1</v></c></row>`,
  ).join('');
const merging = (...refs: string[]): string => refs.map((ref) => `<mergeCell ref=${ref}/>`).join('');

it.each([
  ['unpacks to more than a register ever has', ' '.repeat(160_000_000), '太大'],
  ['has a cell at the far end of each row', farCells(400), '列太多'],
  ['merges every cell there is', merging('"A5:XFD1048576"'), '合并的格子太多'],
  ['merges many cells often', merging(...Array<string>(40).fill("'A5:J1005'")), '合并的格子太多'],
  ['hides what it merges', merging('"&#65;5:XFD1048576"'), '打不开'],
])(
  'a small Excel file that %s is refused before it is opened',
  async (_, sheet, words) => {
    const bytes = zipOf('xl/worksheets/sheet1.xml', sheet);
    expect(bytes.length).toBeLessThan(200_000);
    await expect(takeApart(bytes)).rejects.toThrow(words);
  },
  120_000,
);

it('an Excel file with a far column in some rows and a merged title is read', async () => {
  const { bytes } = await givenExcel({
    rows: [['桂花苑住户花名册'], ['楼号', '户号'], ['1', '101']],
    then: (sheet) => {
      sheet.mergeCells('A1:ALL1');
      sheet.getCell('XFD3').value = '远';
    },
  });
  expect((await takeApart(bytes)).sheets[0]?.rows).toHaveLength(3);
});
