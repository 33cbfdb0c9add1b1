import type { Html } from './html';
import { qrCode } from './qr-code';

const QUIET = 2;

/** A QR code as a drawing of its own: no picture is fetched. */
export function qrSvg(digits: string): Html {
  const rows = qrCode(digits);
  const squares = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  const edge = rows.length + 2 * QUIET;
  const path = `<path d="${squares.join('')}" fill="#000"/>`;
  return { html: `<svg viewBox="0 0 ${edge} ${edge}" shape-rendering="crispEdges">${path}</svg>` };
}
