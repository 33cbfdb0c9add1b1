import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
/** Excel before 1997 wrote its records without a folder around them. */
const isBareRecords = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00;

const isForeign = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ||
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0xff, 0xd8, 0xff) ||
  startsWith(bytes, 0x50, 0x4b, 0x05, 0x06) ||
  startsWith(bytes, 0x52, 0x61, 0x72, 0x21);

/** The first letters, whether they take one byte or two. */
const beginning = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 600)).toString('latin1').replaceAll('\0', '');

const isMarkup = (bytes: Uint8Array): boolean =>
  /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*<(?:!doctype|!--|html|table|\?xml|head|meta|body|style|div|\w+:workbook|workbook)/i.test(
    beginning(bytes),
  );

/** How a file is to be read: packed (.xlsx, .xlsb, .ods), old (.xls), marked up (a web page, XML of 2003), or plain text. */
export type FileKind = 'packed' | 'old' | 'markup' | 'text';

/** Tells by content, not by name, what a file is; refuses in words what is no table. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableFile(fileTexts.empty);
  if (isZip(bytes)) return 'packed';
  if (isCompoundFile(bytes) || isBareRecords(bytes)) return 'old';
  if (isMarkup(bytes)) return 'markup';
  if (isForeign(bytes)) throw new UnreadableFile(fileTexts.notATable);
  return 'text';
}
