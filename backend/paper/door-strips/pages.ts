import { html, type Html } from '../html';
import { paperPage } from '../page';
import { qrSvg } from '../qr-code';
import { doorStripStyle } from './style';
import { doorStripTexts as texts } from './texts';

/** Whom the households of an entrance turn to, as it hangs on their doors. */
export interface DoorStrip {
  communityName: string;
  entranceLabel: string;
  captainName: string;
  phone: string;
  /** What the captain does; at most five short lines. Where nothing is given, what every captain does. */
  duties?: readonly string[];
  /** Where the code on the strip leads; without it there is none. */
  address?: string;
}

/** Cut from one page of A4. */
const STRIPS = 4;
const SLIPS = 6;
const MOST_DUTIES = 5;
/** Longer names are set smaller. */
const LONG_NAME = 4;

/** The captain's card (联心卡), four times on a page: name, telephone and what a captain is there for. */
export function doorStripPages(strip: DoorStrip): Html[] {
  const one = contactStrip(strip);
  return [html`<section class="page strips">${Array.from({ length: STRIPS }, () => one)}</section>`];
}

/** Slips for doors at which nobody has answered, six on a page; day and hour are written by hand. */
export function comeAgainPages(strip: DoorStrip): Html[] {
  const one = comeAgainSlip(strip);
  return [html`<section class="page slips">${Array.from({ length: SLIPS }, () => one)}</section>`];
}

/** A document for the printer: cards for each entrance, then, if wanted, slips to leave behind. */
export function doorStripPage(
  title: string,
  strips: readonly DoorStrip[],
  { withSlips }: { withSlips: boolean },
): string {
  const pages = strips.flatMap((strip) => [
    ...doorStripPages(strip),
    ...(withSlips ? comeAgainPages(strip) : []),
  ]);
  return paperPage({ title, pages, style: doorStripStyle });
}

const whoOf = ({ captainName, phone }: DoorStrip): Html =>
  html`<p class="who ${[...captainName].length > LONG_NAME ? 'long' : ''}">${captainName}</p>
    <p class="phone">${phone}</p>`;

function contactStrip(strip: DoorStrip): Html {
  const { communityName, entranceLabel, address, duties = texts.duties } = strip;
  return html`<div class="strip">
    <div>
      <h2>${texts.card}</h2>
      <p>${communityName}　${entranceLabel}　${texts.captain}</p>
      ${whoOf(strip)}
    </div>
    <div>
      <ul>
        ${duties.slice(0, MOST_DUTIES).map((duty) => html`<li>${duty}</li>`)}
      </ul>
      <p>${texts.emergency}</p>
    </div>
    ${address ? html`<div class="scan">${qrSvg(address)}${texts.scan}</div>` : ''}
  </div>`;
}

function comeAgainSlip(strip: DoorStrip): Html {
  return html`<div class="strip">
    <h2>${texts.cameBy}</h2>
    <p class="write">${texts.day}<i></i>${texts.time}<i></i></p>
    <p class="write">${texts.comeAgain}<i></i></p>
    <p>${texts.callUs}</p>
    <p>${texts.isHome}</p>
    <p>${strip.communityName}　${strip.entranceLabel}　${texts.captain}</p>
    ${whoOf(strip)}
  </div>`;
}
