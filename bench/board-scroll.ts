import type { Page } from 'playwright-core';
import type { BenchDatabase } from './bench-database';
import { makeHttpServer } from '../backend/transports/http-server';
import { givenTall } from '../tests/support/given-tall';
import { launchBrowser } from '../tests/support/browser';
import { benchApp } from './http-worker';
import { summarise } from './statistics';

/** Scrolling of one page: how long its frames took (ms), and what kept it from drawing for more than 50 ms. */
export interface Scrolled {
  page: string;
  p50: number;
  p95: number;
  p99: number;
  longTasks: number;
  longestTask: number;
}

interface Measured {
  frames: number[];
  tasks: number[];
}

const FRAMES = 240;
const phone = { width: 390, height: 844 };

/** Runs in the page: down and up again, and aside where something scrolls aside, a thumb's swipe a frame. */
const scrolling = `(async () => {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ entryTypes: ['longtask'] });
  const board = document.querySelector('.door-board');
  const high = [...document.querySelectorAll('*')].filter((one) => one.scrollHeight > one.clientHeight + 200)
    .sort((a, b) => b.scrollHeight - a.scrollHeight)[0] ?? document.scrollingElement;
  const frames = [];
  let last = await new Promise(requestAnimationFrame);
  for (let at = 0; at < ${FRAMES}; at += 1) {
    const step = at < ${FRAMES} / 2 ? 24 : -24;
    high.scrollTop += step;
    if (board) board.scrollLeft += step;
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return { frames, tasks };
})()`;

async function measure(page: Page, name: string): Promise<Scrolled> {
  const { frames, tasks } = await page.evaluate<Measured>(scrolling);
  const { p50, p95, p99 } = summarise(frames, 1);
  return { page: name, p50, p95, p99, longTasks: tasks.length, longestTask: Math.max(0, ...tasks) };
}

/** As high as the board, with nothing in it: what this machine can do at all. */
const bare =
  '<body style="margin:0"><div style="height:4000px;background:linear-gradient(#fff,#0A7D5E)"></div>';

/** The board of 440 doors beside a bare page, on a phone's screen in Chromium without a graphics card. */
export async function boardScroll(database: BenchDatabase): Promise<Scrolled[]> {
  const entranceId = await givenTall(database, { buildingNo: '990', entrances: 4, floors: 22, rooms: 5 });
  const server = makeHttpServer(benchApp(database.programUrl, 4, new Date()), {
    webRoot: 'dist/h5',
    isDemo: true,
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: phone, baseURL: url, locale: 'zh-CN' });
  await page.setContent(bare);
  const blank = await measure(page, 'a bare page');
  await page.goto('/demo');
  await page.getByText('林干事').first().click();
  await page.waitForURL(/#/);
  await page.goto(`/#/packages/staff/board/index?entranceId=${entranceId}`);
  await page.getByRole('gridcell').nth(439).waitFor();
  const board = await measure(page, 'a board of 440 doors');
  await browser.close();
  await server.close();
  return [blank, board];
}
