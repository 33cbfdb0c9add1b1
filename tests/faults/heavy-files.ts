import { deflateRawSync } from 'node:zlib';

interface Part {
  local: Buffer;
  entry: Buffer;
}

function partOf(name: string, content: string, offset: number): Part {
  const [raw, label] = [Buffer.from(content), Buffer.from(name)];
  const packed = deflateRawSync(raw);
  const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
  local.write('PK\x03\x04', 'latin1');
  entry.write('PK\x01\x02', 'latin1');
  const fields: [Buffer, number][] = [
    [local, 8],
    [entry, 10],
  ];
  for (const [head, at] of fields) {
    head.writeUInt16LE(8, at);
    head.writeUInt32LE(packed.length, at + 10);
    head.writeUInt32LE(raw.length, at + 14);
    head.writeUInt16LE(label.length, at + 18);
  }
  entry.writeUInt32LE(offset, 42);
  return { local: Buffer.concat([local, label, packed]), entry: Buffer.concat([entry, label]) };
}

/** A ZIP file with these parts. */
export function zipOf(contents: Readonly<Record<string, string>>): Buffer {
  const parts: Part[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(contents)) {
    const part = partOf(name, content, offset);
    parts.push(part);
    offset += part.local.length;
  }
  const directory = Buffer.concat(parts.map(({ entry }) => entry));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts.map(({ local }) => local), directory, end]);
}

const office = 'http://schemas.openxmlformats.org';
const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const relations = (...all: string[]): string =>
  `<Relationships xmlns="${office}/package/2006/relationships">${all.join('')}</Relationships>`;
const type = (part: string, kind: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;

/** An .xlsx file with these rows and shared strings, as XML. */
export const xlsxOf = (rows: string, strings = ''): Buffer =>
  zipOf({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types">${type('workbook', 'sheet.main')}${type('worksheets/sheet1', 'worksheet')}${type('sharedStrings', 'sharedStrings')}</Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('r2', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${office}/spreadsheetml/2006/main">${strings}</sst>`,
  });

/** An .ods file with these rows, as XML. */
export const odsOf = (rows: string): Buffer =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="m"/>',
    'styles.xml': '<office:document-styles xmlns:office="o"/>',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="a">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
