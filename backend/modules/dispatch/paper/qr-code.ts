import { errorCorrection } from './error-correction';
import { drawGrid } from './qr-grid';
import { qrText } from './qr-text';

// Eight digits always fit the smallest code (version 1, 21 × 21) at the highest correction (H).
// Checked against a reader of others, see the test.
const EDGE = 21;
const CONTENT_BYTES = 9;
const CORRECTION_BYTES = 17;
/** Correction H, mask 3, with their own correction and the standard's mask. */
const FORMAT = 0b001100111010000;

const toBits = (value: number, length: number): string => value.toString(2).padStart(length, '0');

/** Digits in threes (10 bits), the rest shorter; mode and count before, the standard's filling behind. */
function contentBytes(digits: string): number[] {
  const groups = digits.match(/\d{1,3}/g) ?? [];
  const coded = groups.map((group) => toBits(Number(group), group.length * 3 + 1)).join('');
  const bits = `0001${toBits(digits.length, 10)}${coded}0000`;
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  const bytes = (padded.match(/\d{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const filling = Array.from({ length: CONTENT_BYTES - bytes.length }, (_, at) => (at % 2 ? 0x11 : 0xec));
  return [...bytes, ...filling];
}

function qrDigits(digits: string): boolean[][] {
  const content = contentBytes(digits);
  return drawGrid(EDGE, FORMAT, [...content, ...errorCorrection(content, CORRECTION_BYTES)]);
}

/** The squares of a QR code, row by row; true is dark. Eight digits, or an address of at most 106 letters. */
export const qrCode = (text: string): boolean[][] => (/^\d{1,8}$/.test(text) ? qrDigits(text) : qrText(text));
