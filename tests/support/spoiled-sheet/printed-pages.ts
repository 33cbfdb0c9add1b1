import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import type { Canvas } from './canvas';

function canvasOf(shot: Buffer): Canvas {
  const { width, height, data } = PNG.sync.read(shot);
  const pixels = new Uint8Array(width * height).map((_, at) => data[at * 4] ?? 0);
  return { width, height, pixels, size: width / 210 };
}

/**
 * A page for the printer as it is printed, twice as fine as a screen: the pixels of each sheet of paper in shades, and how
 * many there are of a millimetre; beside it the file a browser makes of it.
 */
export async function printedPages(
  browser: Browser,
  html: string,
): Promise<{ pages: Canvas[]; pdf: Buffer }> {
  const page = await browser.newPage({ viewport: { width: 820, height: 1200 }, deviceScaleFactor: 2 });
  await page.setContent(html);
  await page.emulateMedia({ media: 'print' });
  const shots = await Promise.all((await page.locator('.page').all()).map((one) => one.screenshot()));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return { pages: shots.map(canvasOf), pdf };
}
