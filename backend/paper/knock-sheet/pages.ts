import { KNOCK_ROWS_PER_PAGE, knockPageCode, knockPages } from '@/domain/knock-page-code';
import { showSheetCode } from '@/domain/sheet-code';
import { html, type Html } from '../html';
import { paperPage } from '../page';
import { pageFoot } from '../page-foot';
import { qrSvg } from '../qr-code';
import { knockBoxes } from './boxes';
import {
  knockColumns,
  knockMarks,
  knockSheetLayout,
  type KnockRowLayout,
  type KnockSheetLayout,
  type Rect,
} from './layout';
import { knockSheetStyle } from './style';
import { knockSheetTexts as texts } from './texts';

export interface KnockSheetRow {
  /** From 1, without a gap, in climbing order: a photo knows a row by its place alone. */
  rowNo: number;
  /** What stands on the door: '1001'. */
  label: string;
  /** Masked already ('王**'): paper lies about. */
  householder?: string;
  /** What to know before knocking: '孩子睡到 15:00'. */
  hint?: string;
}

/** What is printed for one entrance of a round of knocking. */
export interface KnockSheetOnPaper {
  /** Eight digits, the last a check digit. */
  sheetCode: string;
  communityName: string;
  /** '第7轮 敲门' */
  roundName: string;
  entranceLabel: string;
  captainName?: string;
  /** Beijing time as people read it: '11月30日 09:30'. */
  printedAt: string;
  rows: readonly KnockSheetRow[];
}

interface Page {
  rows: readonly KnockSheetRow[];
  page: number;
  of: number;
}

const at = ({ x, y, width, height }: Rect, kind: string, inside: Html | readonly Html[] | string): Html =>
  html`<div class="at ${kind}" style="left:${x}mm;top:${y}mm;width:${width}mm;height:${height}mm">
    ${inside}
  </div>`;

/** Left edges and widths of what is only read by people. */
const TEXT = {
  head: { x: 20, y: 8, width: 136, height: 36 },
  under: { x: 153, y: 38.5, width: 40, height: 5.5 },
  titles: { y: 48, height: 13 },
  no: { x: 10, width: 8 },
  room: { x: 19, width: 27 },
  note: { x: 46, width: 42 },
  people: { x: 88, width: 16 },
} as const;
/** More signs than this do not fit in large type. */
const LONG_LABEL = 5;

/** A page of knock sheets for each twenty households, as sections for `paperPage`; none when there is no household. */
export function knockSheetPages(sheet: KnockSheetOnPaper): Html[] {
  const of = knockPages(sheet.rows.length);
  return Array.from({ length: of }, (_, before) => {
    const first = before * KNOCK_ROWS_PER_PAGE;
    return onePage(sheet, {
      rows: sheet.rows.slice(first, first + KNOCK_ROWS_PER_PAGE),
      page: before + 1,
      of,
    });
  });
}

/** The document for the printer: the sheets of one or several entrances, each page with its own code and corner marks. */
export const knockSheetPage = (title: string, sheets: readonly KnockSheetOnPaper[]): string =>
  paperPage({ title, pages: sheets.flatMap(knockSheetPages), style: knockSheetStyle });

function onePage(sheet: KnockSheetOnPaper, { rows, page, of }: Page): Html {
  const layout = knockSheetLayout(rows.length);
  const code = knockPageCode({ sheetCode: sheet.sheetCode, page, rowCount: sheet.rows.length });
  const whose = `${sheet.entranceLabel}　${texts.code} ${showSheetCode(sheet.sheetCode)}`;
  return html`<section class="page knock">
    ${knockBoxes(layout)}${at(layout.code, 'qr', qrSvg(code))}
    ${at(TEXT.under, 'under', showSheetCode(sheet.sheetCode))}
    ${at(TEXT.head, 'head-words', headWords(sheet))} ${titles()}${wordsOfRows(rows, layout)}
    ${pageFoot({ words: texts.howToReturn, whose, page, of })}
  </section>`;
}

function headWords(sheet: KnockSheetOnPaper): Html {
  const captain = sheet.captainName ? `　${texts.captain(sheet.captainName)}` : '';
  return html`<h1>${sheet.entranceLabel}</h1>
    <p><b>${sheet.roundName}</b>　${texts.title}　${texts.size(sheet.rows.length)}</p>
    <p>${sheet.communityName}${captain}　${texts.printedAt(sheet.printedAt)}</p>
    <p class="write">${texts.knocker}<i></i>${texts.day}<i class="short"></i></p>
    <p>${texts.howToTick}</p>`;
}

function titles(): Html[] {
  const title = (x: number, width: number, lines: readonly string[], kind = 'column'): Html =>
    at(
      { ...TEXT.titles, x, width },
      kind,
      lines.filter((line) => line !== '').map((line) => html`<span>${line}</span>`),
    );
  return [
    title(TEXT.no.x, TEXT.no.width, [texts.row]),
    title(TEXT.room.x, TEXT.room.width, [texts.room], 'column left'),
    title(TEXT.note.x, TEXT.note.width, [texts.hint], 'column left'),
    title(TEXT.people.x, TEXT.people.width, [texts.people]),
    ...knockMarks.map((mark) => title(knockColumns[mark].left, knockColumns[mark].width, texts.marks[mark])),
  ];
}

const wordsOfRows = (rows: readonly KnockSheetRow[], layout: KnockSheetLayout): Html[] =>
  layout.rows.flatMap((place, index) => {
    const row = rows[index];
    return row ? wordsOfRow(row, place) : [];
  });

function wordsOfRow({ rowNo, label, householder, hint }: KnockSheetRow, { row }: KnockRowLayout): Html[] {
  const note = [householder, hint].filter(Boolean).join('　');
  const size = [...label].length > LONG_LABEL ? 'room long' : 'room';
  return [
    at({ ...row, ...TEXT.no }, 'no', String(rowNo)),
    at({ ...row, ...TEXT.room }, size, label),
    at({ ...row, ...TEXT.note }, 'note', html`<span>${note}</span>`),
  ];
}
