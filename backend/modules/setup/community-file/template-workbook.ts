import { buildWorkbook } from '../../../workbook/build-workbook';
import { templateTexts } from './texts';

const WIDTH = 18;
const notes: Readonly<Record<string, string>> = templateTexts.notes;

/** The workbook to fill in: its sheets with heads and one invented line each, as readCommunityFile reads them. */
export const templateWorkbook = (): Promise<Uint8Array> =>
  buildWorkbook(
    Object.entries(templateTexts.sheets).map(([name, [head, ...examples]]) => {
      const hasNoHead = name === templateTexts.withoutHead;
      const lines: readonly (readonly (string | number)[])[] = hasNoHead ? [head, ...examples] : examples;
      return {
        name,
        hasNoHead,
        columns: head.map((header, index) => ({
          key: String(index),
          header,
          width: WIDTH,
          note: notes[header],
        })),
        rows: lines.map((line) => Object.fromEntries(line.map((cell, index) => [String(index), cell]))),
      };
    }),
  );
