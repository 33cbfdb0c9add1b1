// npx tsx scripts/draw-icons.ts: the icons of the web client from web/files/icon.svg; run again when the drawing changes.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser';

const folder = fileURLToPath(new URL('../web/files', import.meta.url));

async function draw(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

const headerBytes = 6;
const entryBytes = 16;

/** An .ico of one picture: a header, one entry, the PNG as it is. */
function asIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(headerBytes + entryBytes);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const keep = (name: string, bytes: Buffer) => writeFile(path.join(folder, name), bytes);

async function drawAll(browser: Browser): Promise<void> {
  const rounded = await readFile(path.join(folder, 'icon.svg'), 'utf8');
  // A phone cuts the corners by itself, in a shape of its own.
  const square = rounded.replace(' rx="112"', '');
  await keep('icon-192.png', await draw(browser, rounded, 192));
  await keep('icon-512.png', await draw(browser, rounded, 512));
  await keep('icon-maskable-512.png', await draw(browser, square, 512));
  await keep('apple-touch-icon.png', await draw(browser, square, 180));
  await keep('favicon.ico', asIco(await draw(browser, rounded, 32), 32));
}

async function main(): Promise<void> {
  const browser = await launchBrowser();
  await drawAll(browser).finally(() => browser.close());
}

void main();
