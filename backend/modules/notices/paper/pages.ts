import { fillPages } from '../../../paper/fill-pages';
import { html, type Html } from '../../../paper/html';
import { paperPage } from '../../../paper/page';
import { pageFoot } from '../../../paper/page-foot';
import { noticeStyle } from './style';
import { texts } from './texts';

/** A notice as it hangs in a hall. */
export interface Leaflet {
  communityName: string;
  title: string;
  body: string;
  /** '11月30日 20:00' */
  until: string;
  isExercise: boolean;
  /** Whom one tells; without a number nobody is named. */
  captain?: { name: string; phone: string };
}

/** A door that has not answered; the name masked. */
export interface PaperDoor {
  roomNo: string;
  householder: string;
  notes: readonly string[];
}

export interface DoorList {
  entranceLabel: string;
  title: string;
  isExercise: boolean;
  doors: readonly PaperDoor[];
}

const MM_PER_PT = 0.353;
const WIDTH_MM = 188;
/** What is left for the words of the notice on its first page and on those behind it, between its head and its end. */
const ROOM_MM = [150, 200] as const;
const LINE = 1.5;
/** The largest of these that leaves the notice on one page, so that it is read from a step away. */
const SIZES_PT = [26, 22, 18, 15, 12] as const;
const ROW_MM = 11;
const ROWS_MM = 232;

/** How high a paragraph becomes on a page of A4, in mm. */
export const heightOf = (paragraph: string, pt: number): number => {
  const perLine = Math.floor(WIDTH_MM / (pt * MM_PER_PT));
  return Math.max(1, Math.ceil([...paragraph].length / perLine)) * pt * LINE * MM_PER_PT;
};

const roomOf = (page: number): number => (page === 0 ? ROOM_MM[0] : ROOM_MM[1]);

/** The words as paragraphs, in a size that fits; very long ones go on on another page. */
function laid(body: string): { pt: number; pages: string[][] } {
  const paragraphs = body.split('\n');
  const fits = (pt: number) => paragraphs.reduce((sum, one) => sum + heightOf(one, pt), 0) <= ROOM_MM[0];
  const pt = SIZES_PT.find(fits) ?? SIZES_PT[SIZES_PT.length - 1] ?? 12;
  return { pt, pages: fillPages(paragraphs, (one) => heightOf(one, pt), roomOf) };
}

/** The title as paper says it: a drill is called one. */
export const titleOf = ({ title, isExercise }: { title: string; isExercise: boolean }): string =>
  isExercise ? `【${texts.drill}】${title}` : title;

const endOf = ({ until, captain }: Leaflet): Html =>
  html`<div class="end">
    <p>${texts.until(until)}</p>
    <p>${texts.answer}</p>
    ${captain ? html`<p>${texts.captain(captain.name, captain.phone)}</p>` : ''}
  </div>`;

/** A document for the printer: the notice, as large as a page of A4 lets it be. */
export function leafletPage(leaflet: Leaflet): string {
  const { pt, pages } = laid(leaflet.body);
  const sections = pages.map(
    (paragraphs, at) =>
      html`<section class="page leaflet">
        <div class="from">${leaflet.communityName}　${texts.notice}</div>
        ${at === 0 ? html`<h1>${titleOf(leaflet)}</h1>` : ''}
        <div class="words" style="font-size:${pt}pt">
          ${paragraphs.map((one) => html`<p>${one === '' ? '　' : one}</p>`)}
        </div>
        ${at === pages.length - 1 ? endOf(leaflet) : ''}
      </section>`,
  );
  return paperPage({ title: titleOf(leaflet), pages: sections, style: noticeStyle });
}

const row = ({ roomNo, householder, notes }: PaperDoor): Html =>
  html`<tr>
    <td class="room">${roomNo}</td>
    <td>${householder}</td>
    ${Array.from({ length: 4 }, () => html`<td class="tick"></td>`)}
    <td class="note">${notes.join('、')}</td>
  </tr>`;

/** A document for the printer: the doors that have not answered, with a box for each way to tell them. */
export function doorListPage(list: DoorList): string {
  const pages = fillPages(
    list.doors,
    () => ROW_MM,
    () => ROWS_MM,
  );
  const sections = pages.map(
    (doors, at) =>
      html`<section class="page doors">
        <div class="head">
          <div>
            <h1>${list.entranceLabel}</h1>
            <p class="what">${texts.listTitle}：${titleOf(list)}</p>
          </div>
          <p class="what">${texts.left(list.doors.length)}</p>
        </div>
        <table>
          <tr>
            ${texts.columns.map((word) => html`<th>${word}</th>`)}
          </tr>
          ${doors.map(row)}
        </table>
        ${pageFoot({ words: texts.back, whose: list.entranceLabel, page: at + 1, of: pages.length })}
      </section>`,
  );
  return paperPage({ title: `${list.entranceLabel} ${titleOf(list)}`, pages: sections, style: noticeStyle });
}
