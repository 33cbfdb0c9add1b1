import { texts } from '../texts';
import { html, type Html } from './html';
import { paperStyle } from './paper-style';

interface Paper {
  title: string;
  /** One sheet of A4 each. */
  pages: readonly Html[];
  /** Labels go to the edge of the sheet. */
  look: 'sheet' | 'labels';
}

// Our own constant, not somebody's text.
const style: Html = { html: paperStyle };

/** A page made for the printer: nothing on it comes from elsewhere, and what is not for paper shows on a screen only. */
export const paperPage = ({ title, pages, look }: Paper): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
        <script src="/paper.js" defer></script>
      </head>
      <body class="${look}">
        <div class="desk">
          <button type="button">${texts.print}</button>
          <p>${texts.howToPrint}</p>
        </div>
        ${pages.length > 0 ? pages : html`<p class="none">${texts.noPages}</p>`}
      </body>
    </html>`.html;
