import { encode } from 'uqr';
import type { Html } from './html';

/** The smallest code of which a seventh may be gone, then as much more as its size allows; a little white around it. */
const LOOK = { ecc: 'M', boostEcc: true, border: 2 } as const;

/** The dark squares of a row, those that touch as one: between two drawings a printer may leave a light line. */
const barsOf = (row: readonly boolean[], y: number): string[] =>
  [
    ...row
      .map((isDark) => (isDark ? '#' : ' '))
      .join('')
      .matchAll(/#+/g),
  ].map(({ index, 0: bar }) => `M${index} ${y}h${bar.length}v1h-${bar.length}z`);

/** A QR code as a drawing of its own, on paper or on a screen: no picture is fetched. */
export function qrSvg(text: string): Html {
  const { data, size } = encode(text, LOOK);
  const path = `<path d="${data.flatMap(barsOf).join('')}" fill="#000"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`;
  return { html: `${svg}${path}</svg>` };
}
