import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const isForeign = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ||
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0xff, 0xd8, 0xff) ||
  startsWith(bytes, 0x50, 0x4b, 0x05, 0x06) ||
  startsWith(bytes, 0x52, 0x61, 0x72, 0x21);

const isWebPage = (bytes: Uint8Array): boolean =>
  /^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s*<(?:!doctype|html|table|\?xml|head|meta)/i.test(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );

/** Tells by content, not by name, whether a file is Excel or text; refuses in words what is neither. */
export function fileKind(bytes: Uint8Array): 'excel' | 'text' {
  if (bytes.length === 0) throw new UnreadableFile(fileTexts.empty);
  if (isZip(bytes)) return 'excel';
  if (isCompoundFile(bytes)) throw new UnreadableFile(fileTexts.oldExcel);
  if (isWebPage(bytes)) throw new UnreadableFile(fileTexts.webPage);
  if (isForeign(bytes)) throw new UnreadableFile(fileTexts.notATable);
  return 'text';
}
