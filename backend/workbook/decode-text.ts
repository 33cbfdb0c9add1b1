import iconv from 'iconv-lite';
import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';

const looked = 4_000;

/** UTF-16 without its mark shows in the signs, digits and line ends: every other byte of them is zero. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  bytes.subarray(0, looked).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const expectedWords = /[楼栋单元层户号室房姓名人数电话]/g;
const wordsIn = (text: string): number => text.match(expectedWords)?.length ?? 0;

/** One broken letter must not turn a UTF-8 file into nonsense: of the two the one with more of our words is taken. */
function utf8OrGb(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return 'utf-8';
  const sample = Buffer.from(bytes.subarray(0, looked));
  return wordsIn(iconv.decode(sample, 'utf-8')) > wordsIn(iconv.decode(sample, 'gb18030'))
    ? 'utf-8'
    : 'gb18030';
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? utf8OrGb(bytes);
}

/** Decodes UTF-8, UTF-16 (with or without their marks) and GBK or GB18030; refuses what is no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = iconv.decode(Buffer.from(bytes), encodingOf(bytes));
  if (text.includes('\0')) throw new UnreadableFile(fileTexts.notATable);
  if (text.trim() === '') throw new UnreadableFile(fileTexts.empty);
  return text;
}
