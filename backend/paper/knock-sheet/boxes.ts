import { html, type Html } from '../html';
import { BOX_LINE, knockMarks, type KnockSheetLayout, type Rect } from './layout';

const solid = ({ x, y, width, height }: Rect): Html =>
  html`<path d="M${x} ${y}h${width}v${height}h-${width}z" fill="#000" />`;

/** A line inside the edge: what the layout says is the outside of the box. */
function outlined({ x, y, width, height }: Rect, line: number, kind: string): Html {
  const inset = line / 2;
  return html`<rect
    class="${kind}"
    x="${x + inset}"
    y="${y + inset}"
    width="${width - line}"
    height="${height - line}"
    fill="none"
    stroke="#000"
    stroke-width="${line}"
  />`;
}

const ruled = ({ x, y, width }: Rect, stroke = 0.2): Html =>
  html`<path d="M${x} ${y}h${width}" stroke="#888" stroke-width="${stroke}" />`;

/** Everything that is found by measuring, as one drawing in millimetres over the whole page: no browser moves it. */
export function knockBoxes({ paper, corners, rows }: KnockSheetLayout): Html {
  const lines = rows.map(({ row }) => ruled(row));
  const end = rows.slice(-1).map(({ row }) => ruled({ ...row, y: row.y + row.height }));
  const boxes = rows.flatMap(({ people, boxes: ofRow }) => [
    outlined(people, 0.25, 'people'),
    ...knockMarks.map((mark) => outlined(ofRow[mark], BOX_LINE, 'box')),
  ]);
  return html`<svg
    class="ink"
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${paper.width} ${paper.height}"
    shape-rendering="geometricPrecision"
  >
    ${corners.map(solid)}${lines}${end}${boxes}
  </svg>`;
}
