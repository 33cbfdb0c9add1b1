import type { Piece, SortingHousehold } from '@/contract/dispatch';
import { lackingWords } from '@/domain/shortage/lacking-words';
import { handedOut } from '@/domain/measures';
import { entranceLabel, shortEntranceLabel } from '@/domain/place-words';
import { countPieces } from '@/domain/run-progress';
import { countLines } from '../../../paper/count-lines';
import { fillPages } from '../../../paper/fill-pages';
import { html, type Html } from '../../../paper/html';
import { pageFoot } from '../../../paper/page-foot';
import { texts } from '../texts';
import { insideWords, markedName, markOf } from './piece-words';

export interface EntranceToPack {
  buildingNo: string;
  entranceNo: string;
  waves: string;
  /** Top floor first. */
  households: readonly SortingHousehold[];
}

const ROOM = 233;
const LEAST = 13;
const LINE = 6;
const EMS = 23;

/** '没有到：鸡蛋 30枚 1 板' of a household that gets less than it ordered. */
const lacksOf = ({ lacking }: SortingHousehold): string[] =>
  lacking.length > 0 ? [texts.lacking(lackingWords(lacking))] : [];

const heightOf = (household: SortingHousehold): number =>
  Math.max(LEAST, 3 + LINE * countLines([...household.pieces.map(markedName), ...lacksOf(household)], EMS));

/** How many of each product an entrance gets: what must go first, then the rest in the order in which it is met. */
export function totalsOf(households: readonly Pick<SortingHousehold, 'pieces'>[]): Piece[] {
  const totals = new Map<string, Piece>();
  for (const piece of households.flatMap(({ pieces }) => pieces)) {
    const key = `${piece.name}\n${piece.measure}`;
    totals.set(key, { ...piece, quantity: (totals.get(key)?.quantity ?? 0) + piece.quantity });
  }
  const all = [...totals.values()];
  return [
    ...all.filter(({ priority }) => priority !== 'none'),
    ...all.filter(({ priority }) => priority === 'none'),
  ];
}

/** The pages of one entrance for those who pack: first how many of each to bring together, then door by door. */
export function packingPages(entrance: EntranceToPack): Html[] {
  const totals = totalsOf(entrance.households);
  const forTotals = 14 + 6.5 * Math.ceil(totals.length / 2);
  const pages = fillPages(entrance.households, heightOf, (page) => ROOM - (page === 0 ? forTotals : 0));
  return pages.map(
    (rows, at) =>
      html`<section class="page">
        ${head(entrance)} ${at === 0 ? totalsBox(totals) : ''}
        <table>
          <colgroup>
            <col style="width:34mm" />
            <col />
            <col style="width:18mm" />
          </colgroup>
          <thead>
            <tr>
              <th>${texts.room}</th>
              <th>${texts.pieces}</th>
              <th>${texts.packed}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(householdRow)}
          </tbody>
        </table>
        ${pageFoot({ words: texts.packingFoot, whose: shortEntranceLabel(entrance), page: at + 1, of: pages.length })}
      </section>`,
  );
}

function head({ buildingNo, entranceNo, waves, households }: EntranceToPack): Html {
  const pieces = households.reduce((sum, one) => sum + countPieces(one.pieces), 0);
  return html`<div class="head">
    <div>
      <h1>${entranceLabel({ buildingNo, entranceNo })}</h1>
      <p class="what">
        <b>${texts.packingTitle}</b>　${waves}　${texts.size(households.length, pieces)}　${texts.topDown}
      </p>
    </div>
  </div>`;
}

const totalsBox = (totals: readonly Piece[]): Html =>
  html`<div class="totals">
    <h2>${texts.totals}</h2>
    <ul>
      ${totals.map(
        (piece) =>
          html`<li><span>${markOf(piece)}${piece.name}</span><b>${handedOut(piece.quantity, piece)}</b></li>`,
      )}
    </ul>
  </div>`;

const householdRow = (household: SortingHousehold): Html =>
  html`<tr style="height:${heightOf(household)}mm">
    <td class="room ${household.roomNo.length > 5 ? 'long' : ''}">${household.roomNo}</td>
    <td>
      <table class="lines">
        ${household.pieces.map(
          (piece) =>
            html`<tr>
              <td class="name">${markOf(piece)}${piece.name}${insideWords(piece)}</td>
              <td class="count">${handedOut(piece.quantity, piece)}</td>
            </tr>`,
        )}
        ${lacksOf(household).map(
          (lack) =>
            html`<tr>
              <td colspan="2">${lack}</td>
            </tr>`,
        )}
      </table>
    </td>
    <td class="tick"></td>
  </tr>`;
