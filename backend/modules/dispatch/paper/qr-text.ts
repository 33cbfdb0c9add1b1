import { errorCorrection } from './error-correction';
import { drawGrid } from './qr-grid';

/** Correction M (a seventh may be gone), mask 3, as a reader finds it written: 00 011 with its own correction. */
const FORMAT = 0b101101101001011;

interface Size {
  version: number;
  blocks: number;
  /** Of one block. */
  content: number;
  correction: number;
}

/** Versions 2 to 6 at correction M: all their blocks are of one length. */
const sizes: readonly Size[] = [
  { version: 2, blocks: 1, content: 28, correction: 16 },
  { version: 3, blocks: 1, content: 44, correction: 26 },
  { version: 4, blocks: 2, content: 32, correction: 18 },
  { version: 5, blocks: 2, content: 43, correction: 24 },
  { version: 6, blocks: 4, content: 27, correction: 16 },
];

const MODE_AND_COUNT_BYTES = 2;

function sizeFor(length: number): Size {
  const size = sizes.find(({ blocks, content }) => blocks * content >= length + MODE_AND_COUNT_BYTES);
  if (!size) throw new Error(`${length} bytes are too long for a QR code`);
  return size;
}

/** Mode 'bytes' in half a byte, the count in one, then the text: everything is shifted by half a byte. */
function contentBytes(text: Uint8Array, room: number): number[] {
  const halves = [
    4,
    text.length >> 4,
    text.length & 15,
    ...[...text].flatMap((byte) => [byte >> 4, byte & 15]),
    0,
  ];
  const bytes = Array.from(
    { length: halves.length / 2 },
    (_, at) => ((halves[2 * at] ?? 0) << 4) | (halves[2 * at + 1] ?? 0),
  );
  const filling = Array.from({ length: room - bytes.length }, (_, at) => (at % 2 ? 0x11 : 0xec));
  return [...bytes, ...filling];
}

/** The first byte of each block, then the second of each, and so on. */
const interleave = (blocks: readonly number[][]): number[] =>
  Array.from({ length: blocks[0]?.length ?? 0 }, (_, at) => blocks.map((block) => block[at] ?? 0)).flat();

/** The squares of a QR code of a text of at most 106 bytes. */
export function qrText(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const { version, blocks, content, correction } = sizeFor(bytes.length);
  const all = contentBytes(bytes, blocks * content);
  const parts = Array.from({ length: blocks }, (_, at) => all.slice(at * content, (at + 1) * content));
  const mends = parts.map((part) => errorCorrection(part, correction));
  return drawGrid(17 + 4 * version, FORMAT, [...interleave(parts), ...interleave(mends)]);
}
