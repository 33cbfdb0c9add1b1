import { html, type Html } from './html';
import { paperTexts as texts } from './texts';

interface Foot {
  /** What to do with this paper. */
  words: string;
  /** Whose page it is, for when sheets are mixed up. */
  whose: string;
  page: number;
  of: number;
}

/** The line at the foot of a page, with 'page x of y'. */
export const pageFoot = ({ words, whose, page, of }: Foot): Html =>
  html`<div class="foot"><span>${words}</span><span>${whose}　${texts.page(page, of)}</span></div>`;
