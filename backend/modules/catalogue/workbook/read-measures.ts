import type { ProductState } from '../products';
import { labelOf, type Field } from './columns';
import { RowProblem } from './row-problem';
import { rowTexts } from './texts';
import { readPrice } from '@/domain/read-yuan';

type Piece = ProductState['piece'];
type Packing = ProductState['offers'][number]['packing'];

const plain = (written: string): string => written.normalize('NFKC').trim();

/** '30 枚' or '30枚'; an empty cell means none. */
export function readPiece(written: string | undefined, kept: Piece): Piece {
  if (written === undefined) return kept;
  if (plain(written) === '') return null;
  const [, perMeasure, name] = /^(\d{1,5})\s*(\D{1,10})$/.exec(plain(written)) ?? [];
  if (!perMeasure || !name) throw new RowProblem(rowTexts.badPiece(written));
  return { name: name.trim(), perMeasure: Number(perMeasure) };
}

/** '360/箱', '360 枚/箱', '箱 360'. */
export function readPacking(written: string | undefined, kept: Packing): Packing {
  if (written === undefined) return kept;
  if (plain(written) === '') return null;
  const text = plain(written);
  const [, pieces, name] = /^(\d{1,5})\s*\D{0,6}\/\s*(\D{1,10})$/.exec(text) ?? [];
  const [, otherName, otherPieces] = /^(\D{1,10}?)\s*(\d{1,5})\s*\D{0,6}$/.exec(text) ?? [];
  if (pieces && name) return { name: name.trim(), pieces: Number(pieces) };
  if (otherName && otherPieces) return { name: otherName.trim(), pieces: Number(otherPieces) };
  throw new RowProblem(rowTexts.badPacking(written));
}

/** '土豆 2 斤；鸡蛋 10 枚'. */
export function readContents(
  written: string | undefined,
  kept: ProductState['contents'],
): ProductState['contents'] {
  if (written === undefined) return kept;
  return written
    .split(/[；;、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readContent);
}

function readContent(written: string): ProductState['contents'][number] {
  const [, name, quantity, measure] = /^(.{1,20}?)\s*(\d{1,5})\s*(\D{1,10})$/.exec(plain(written)) ?? [];
  if (!name || !quantity || !measure) throw new RowProblem(rowTexts.badContent(written));
  return { name: name.trim(), quantity: Number(quantity), measure: measure.trim() };
}

/** An amount that may be left empty. */
export function readAmount<None>(
  written: string | undefined,
  field: Field,
  { kept, none }: { kept: number | None; none: None },
): number | None {
  if (written === undefined) return kept;
  if (plain(written) === '') return none;
  const fen = readPrice(written);
  if (fen === undefined) throw new RowProblem(rowTexts.notAmount(labelOf(field), written));
  return fen;
}
