import { html, type Html } from './html';
import { paperStyle } from './style';
import { paperTexts as texts } from './texts';

interface Paper {
  title: string;
  /** One sheet of A4 each: sections of class 'page'. */
  pages: readonly Html[];
  /** How what only this shelf prints looks. A constant of ours, never somebody's text. */
  style?: string;
}

/** A page made for the printer: nothing on it comes from elsewhere, and what is not for paper shows on a screen only. */
export const paperPage = ({ title, pages, style = '' }: Paper): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <title>${title}</title>
        <style>
          ${{ html: paperStyle + style }}
        </style>
        <script src="/paper.js" defer></script>
      </head>
      <body>
        <div class="desk">
          <button type="button">${texts.print}</button>
          <p>${texts.howToPrint}</p>
        </div>
        ${pages.length > 0 ? pages : html`<p class="none">${texts.noPages}</p>`}
      </body>
    </html>`.html;
