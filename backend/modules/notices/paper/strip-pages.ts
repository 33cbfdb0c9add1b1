import { html, type Html } from '../../../paper/html';
import { paperPage } from '../../../paper/page';
import { heightOf, titleOf, type Leaflet } from './pages';
import { noticeStyle } from './style';
import { texts } from './texts';

/** Cut from one page of A4: as many as leave the words readable at 12 pt. */
const CUTS = [
  { strips: 4, roomMm: 30 },
  { strips: 2, roomMm: 95 },
  { strips: 1, roomMm: 220 },
] as const;
const PT = 12;

const cutFor = (body: string) => {
  const height = body.split('\n').reduce((sum, one) => sum + heightOf(one, PT), 0);
  return CUTS.find(({ roomMm }) => height <= roomMm) ?? CUTS[2];
};

const strip = (leaflet: Leaflet, door: string): Html =>
  html`<div class="strip">
    <div class="to"><b>${door}</b><span>${leaflet.communityName}　${texts.notice}</span></div>
    <h2>${titleOf(leaflet)}</h2>
    ${leaflet.body.split('\n').map((one) => html`<p>${one}</p>`)}
    <p class="foot">
      ${texts.until(leaflet.until)}${
        leaflet.captain ? `　${texts.captain(leaflet.captain.name, leaflet.captain.phone)}` : ''
      }
    </p>
  </div>`;

/** A document for the printer: a strip for each door, to be cut and put into it; nobody's name is on it. */
export function stripPage(leaflet: Leaflet, doors: readonly string[]): string {
  const { strips } = cutFor(leaflet.body);
  const pages = Array.from({ length: Math.ceil(doors.length / strips) }, (_, at) =>
    doors.slice(at * strips, (at + 1) * strips),
  );
  const sections = pages.map(
    (some) =>
      html`<section class="page cut of${strips}">${some.map((door) => strip(leaflet, door))}</section>`,
  );
  return paperPage({ title: titleOf(leaflet), pages: sections, style: noticeStyle });
}
