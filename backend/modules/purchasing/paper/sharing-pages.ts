import { beijingDay, formatDate } from '@/domain/beijing-day';
import { formatClock } from '@/domain/beijing-time';
import { LOTTERY_ALGORITHM } from '@/domain/shortage/lottery';
import { rowOfHands } from '@/domain/shortage/row-of-hands';
import { ruleNames, ruleSentences } from '@/domain/shortage/rule-words';
import { countLines } from '../../../paper/count-lines';
import { fillPages } from '../../../paper/fill-pages';
import { html, type Html } from '../../../paper/html';
import { pageFoot } from '../../../paper/page-foot';
import { texts } from '../texts';
import type { SharedOutProduct, ShareRow } from './shared-products';

const ROOM = 262;
const HEAD = 46;
const LINE = 4.6;

interface PrintedRow extends ShareRow {
  /** Its place among the orders in ascending order of id, from 1: what a lottery is drawn over. */
  number: number;
}

/** The pages of one product: rule, seed, what the rule was given and the result, in the order of the row of hands. */
export function sharingPages(product: SharedOutProduct): Html[] {
  const pages = fillPages(inTurn(product), heightOf, (page) => ROOM - (page === 0 ? HEAD : 12));
  return pages.map(
    (rows, at) =>
      html`<section class="page sharing">
        ${at === 0 ? head(product) : html`<h2>${product.name}</h2>`}
        <table>
          <thead>
            <tr>
              ${columnsOf(product).map(({ title }) => html`<th>${title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row, line) => tableRow(product, row, before(pages, at) + line + 1))}
          </tbody>
        </table>
        ${pageFoot({ words: texts.foot, whose: product.name, page: at + 1, of: pages.length })}
      </section>`,
  );
}

const before = (pages: readonly unknown[][], at: number): number =>
  pages.slice(0, at).reduce((sum, rows) => sum + rows.length, 0);

/** In the order in which households have their first turn; whoever stands in the row first stands on the paper first. */
function inTurn({ rule, seed, rows }: SharedOutProduct): PrintedRow[] {
  const byOrder = new Map(rows.map((row, index) => [row.orderId, { ...row, number: index + 1 }]));
  const row = rowOfHands(
    rows.map((one) => ({
      orderId: one.orderId,
      orderedAt: one.orderedAt.toISOString(),
      quantity: one.quantity,
      isCared: one.wasCared ?? false,
      givesAway: one.gaveAway,
      behind: one.behind,
    })),
    { rule, seed },
  );
  return [...new Set(row.map(({ orderId }) => orderId))].flatMap((orderId) => byOrder.get(orderId) ?? []);
}

function head({ name, measure, rule, seed, came, damaged, receivedAt, rows }: SharedOutProduct): Html {
  const asked = rows.reduce((sum, { quantity }) => sum + quantity, 0);
  const lines = [
    `${texts.counted(measure, asked, came, damaged)}　${momentWords(receivedAt)}`,
    texts.rule(ruleNames[rule], ruleSentences[rule]) + texts.pieces,
    ...(seed === null ? [] : [texts.seed(seed, LOTTERY_ALGORITHM)]),
    texts.forStaff + (rule === 'careFirst' ? texts.notForTheWall : ''),
  ];
  return html`<div class="head">
    <div>
      <h1>${name}</h1>
      <p class="what"><b>${texts.sharingTitle}</b></p>
      ${lines.map((line) => html`<p class="what">${line}</p>`)}
    </div>
  </div>`;
}

/** A day and a time that are read in a month as well. */
const momentWords = (moment: Date): string =>
  `${formatDate(beijingDay(moment.toISOString()))} ${formatClock(moment.toISOString())}`;

interface Column {
  title: string;
  show: (row: PrintedRow, turn: number) => string | number;
}

const { columns, yes } = texts;
const some = (pieces: number): string | number => (pieces > 0 ? pieces : '');

/** The columns of a product: of what a rule can look at only what this one did. */
const columnsOf = ({ rule, rows }: SharedOutProduct): Column[] => [
  { title: columns.turn, show: (_, turn) => turn },
  { title: columns.place, show: ({ placeLabel }) => placeLabel },
  ...(rule === 'lottery' ? [{ title: columns.number, show: ({ number }: PrintedRow) => number }] : []),
  {
    title: columns.orderedAt,
    show: ({ orderedAt }) => momentWords(orderedAt),
  },
  ...(rule === 'careFirst' ? [{ title: columns.cared, show: caredOf }] : []),
  ...(rule === 'leastServedFirst'
    ? [{ title: columns.behind, show: ({ behind }: PrintedRow) => behind }]
    : []),
  ...(rows.some(({ gaveAway }) => gaveAway)
    ? [{ title: columns.gaveAway, show: ({ gaveAway }: PrintedRow) => (gaveAway ? yes : '') }]
    : []),
  { title: columns.wanted, show: ({ quantity }) => quantity },
  { title: columns.received, show: ({ received }) => received },
  { title: columns.damaged, show: ({ damaged }) => some(damaged) },
  { title: columns.short, show: ({ short }) => some(short) },
  { title: columns.instead, show: insteadOf },
];

/** Forgotten after 90 days: what was split stays, whose home needed care does not. */
const caredOf = ({ wasCared }: ShareRow): string => (wasCared === null ? '—' : wasCared ? yes : '');

const insteadOf = ({ insteadName, insteadPieces }: ShareRow): string =>
  insteadName ? `${insteadName} ${insteadPieces}` : '';

const heightOf = (row: ShareRow): number =>
  2 + LINE * Math.max(1, countLines([insteadOf(row)], 7), countLines([row.placeLabel], 7));

const tableRow = (product: SharedOutProduct, row: PrintedRow, turn: number): Html =>
  html`<tr style="height:${heightOf(row)}mm">
    ${columnsOf(product).map(({ show }) => html`<td>${show(row, turn)}</td>`)}
  </tr>`;

/** How the sheet looks, beside what every paper has. */
export const sharingStyle = `
.sharing td{padding:.6mm .5mm;font-size:9.5pt;overflow-wrap:anywhere}
.sharing h2{margin:0 0 2mm;font-size:13pt}
`;
