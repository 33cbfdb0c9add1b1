import { expect, it } from 'vitest';
import { qrSvg } from '../qr-code';
import { comeAgainPages, doorStripPage, doorStripPages, type DoorStrip } from './pages';
import { doorStripTexts as texts } from './texts';

const strip: DoorStrip = {
  ...{ communityName: '幸福里', entranceLabel: '10号楼 1单元' },
  ...{ captainName: '秦楼长', phone: '19900000003' },
};
const htmlOf = (pages: readonly { html: string }[]): string => pages.map(({ html }) => html).join('');
const count = (text: string, words: string): number => text.split(words).length - 1;

it('says on each of four cards who the captain is, how to call and what for', () => {
  const page = htmlOf(doorStripPages(strip));
  for (const words of ['秦楼长', '19900000003', '10号楼 1单元', ...texts.duties])
    expect(count(page, words)).toBe(4);
  expect(page).not.toContain('<svg');
});

it('says what this captain does, five lines at most, and leads on by a code', () => {
  const duties = ['送药', '收垃圾', '三', '四', '五', '六'];
  const page = htmlOf(doorStripPages({ ...strip, duties, address: 'https://sandan.example.cn/j' }));
  expect(count(page, '<li>')).toBe(20);
  expect(page).not.toContain(texts.duties[0]);
  expect(page).toContain(qrSvg('https://sandan.example.cn/j').html);
});

it('leaves word at six doors that somebody came', () => {
  const page = htmlOf(comeAgainPages(strip));
  for (const words of [texts.cameBy, '19900000003']) expect(count(page, words)).toBe(6);
});

it('prints cards for each entrance, with slips where they are wanted', () => {
  const other = { ...strip, entranceLabel: '<3号楼>' };
  const cards = doorStripPage('联心卡', [strip, other], { withSlips: false });
  expect(count(cards, 'class="page strips"')).toBe(2);
  expect(count(cards, '&lt;3号楼&gt;')).toBe(4);
  expect(count(cards, texts.cameBy)).toBe(0);
  expect(count(doorStripPage('联心卡', [strip], { withSlips: true }), 'class="page slips"')).toBe(1);
});
