import { readSheetCode } from './sheet-code';

/** Rows of one page of a knock sheet: fixed, so that a page and its number of rows say which rows stand on it. */
export const KNOCK_ROWS_PER_PAGE = 20;
/** An entrance has at most so many households (contract/households), and a sheet is one entrance. */
const MOST_ROWS = 1000;

/** What the code printed on one page of a knock sheet says. */
export interface KnockPage {
  /** Eight digits, the last a check digit. */
  sheetCode: string;
  /** From 1. */
  page: number;
  /** Rows of the whole sheet, over all its pages. */
  rowCount: number;
}

/** 'K48271536-2-37': a knock sheet laid out in the first way, its code, the page, the rows of the whole sheet. */
export const knockPageCode = ({ sheetCode, page, rowCount }: KnockPage): string =>
  `K${sheetCode}-${page}-${rowCount}`;

/** Pages that so many rows take; a sheet without rows has none. */
export const knockPages = (rows: number): number => Math.ceil(rows / KNOCK_ROWS_PER_PAGE);

/** How many rows stand on a page (from 1) of a sheet of so many. */
export const rowsOnKnockPage = ({ page, rowCount }: Pick<KnockPage, 'page' | 'rowCount'>): number =>
  Math.max(0, Math.min(KNOCK_ROWS_PER_PAGE, rowCount - (page - 1) * KNOCK_ROWS_PER_PAGE));

/** Reads what `knockPageCode` wrote; null for any other text, a wrong check digit, or a page that the sheet has not. */
export function readKnockPageCode(text: string): KnockPage | null {
  const [, digits = '', page, rows] = /^K(\d{8})-(\d{1,3})-(\d{1,4})$/.exec(text) ?? [];
  const sheetCode = readSheetCode(digits);
  const read = { page: Number(page), rowCount: Number(rows) };
  if (!sheetCode || read.page < 1 || read.rowCount > MOST_ROWS || rowsOnKnockPage(read) === 0) return null;
  return { sheetCode, ...read };
}
