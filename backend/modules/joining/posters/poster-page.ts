import { buildingName } from '@/domain/place-words';
import { html, type Html } from '../../../paper/html';
import { qrSvg } from '../../../paper/qr-code';
import { scannedOf } from '../codes/code-address';
import { posterTexts as texts } from '../texts';

interface Poster {
  communityName: string;
  buildingNo: string;
  code: string;
  /** WeChat's picture, a PNG. */
  miniCode: Buffer | null;
  /** Where the web build is; without it the square holds the code alone, for the scan inside the program. */
  origin: string | null;
}

const square = (drawing: Html, words: string): Html =>
  html`<div class="square">
    ${drawing}
    <p>${words}</p>
  </div>`;

const pictureOf = (png: Buffer): Html =>
  html`<img src="data:image/png;base64,${png.toString('base64')}" alt="${texts.mini}" />`;

/** One A4 page for the hall of a building: what it is, the codes, and how it goes. */
export function posterPage({ communityName, buildingNo, code, miniCode, origin }: Poster): Html {
  const squares = [
    ...(miniCode ? [square(pictureOf(miniCode), texts.mini)] : []),
    square(qrSvg(scannedOf(origin, code)), texts.web),
  ];
  return html`<section class="page poster">
    <p class="where">${communityName}</p>
    <h1>${buildingName(buildingNo)}</h1>
    <h2>${texts.lead}</h2>
    <p>${texts.what}</p>
    <div class="squares">${squares}</div>
    <ol>
      ${texts.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    <p>${texts.typed}</p>
    <p class="typed">${code}</p>
    <p class="small">${texts.help} ${texts.renewed}</p>
  </section>`;
}

/** How a poster looks, beside what every paper has (backend/paper/style.ts). */
export const posterStyle = `
.poster{text-align:center;padding-top:18mm}
.poster .where{margin:0;font-size:20pt}.poster h1{margin:2mm 0 6mm;font-size:64pt;line-height:1.1}
.poster h2{margin:0 0 3mm;font-size:26pt}.poster p{margin:0 0 3mm;font-size:14pt}
.poster .squares{display:flex;justify-content:center;gap:14mm;margin:8mm 0}
.poster .square svg,.poster .square img{display:block;width:75mm;height:75mm}
.poster .square p{margin:2mm 0 0;font-size:14pt;font-weight:600}
.poster ol{display:inline-block;margin:0 0 6mm;padding-left:8mm;text-align:left;font-size:15pt;line-height:1.6}
.poster .typed{font-size:26pt;font-weight:700;letter-spacing:1mm;font-variant-numeric:tabular-nums}
.poster .small{margin-top:6mm;font-size:11pt}
`;
