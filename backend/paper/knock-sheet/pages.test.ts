import { expect, it } from 'vitest';
import { sheetCode, showSheetCode } from '@/domain/sheet-code';
import { qrSvg } from '../qr-code';
import { knockSheetPage, knockSheetPages, type KnockSheetOnPaper } from './pages';

const code = sheetCode(4827153);
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ rowNo: at + 1, label: `${100 + at}` }));
const sheet = (more: Partial<KnockSheetOnPaper> = {}): KnockSheetOnPaper => ({
  sheetCode: code,
  communityName: '幸福里',
  roundName: '第7轮 敲门',
  entranceLabel: '10号楼 1单元',
  printedAt: '11月30日 09:30',
  rows: rowsOf(3),
  ...more,
});

it('prints the round, the entrance, its captain and the code on each page, with the page in the QR code', () => {
  const pages = knockSheetPages(sheet({ rows: rowsOf(37), captainName: '秦楼长' }));
  expect(pages).toHaveLength(2);
  pages.forEach(({ html }, at) => {
    for (const words of ['第7轮 敲门', '10号楼 1单元', '幸福里', '楼长 秦楼长', showSheetCode(code)])
      expect(html).toContain(words);
    expect(html).toContain(`第 ${at + 1} 页，共 2 页`);
    expect(html).toContain(qrSvg(`K${code}-${at + 1}-37`).html);
  });
});

it('goes on with its rows on the next page, seven boxes and a field for people each', () => {
  const pages = knockSheetPages(sheet({ rows: rowsOf(23) })).map(({ html }) => html);
  expect(pages.map((page) => page.match(/class="box"/g)?.length)).toEqual([140, 21]);
  expect(pages.map((page) => page.match(/class="people"/g)?.length)).toEqual([20, 3]);
  expect(pages[1]).toContain('120');
  expect(pages[1]).not.toContain('>101<');
});

it('prints what somebody has written as words, and names nobody who was not given', () => {
  const rows = [{ rowNo: 1, label: '<b>', householder: '王**', hint: '"孩子" & <script>' }];
  const page = knockSheetPage('敲门单', [sheet({ rows })]);
  expect(page).toContain('王**　&quot;孩子&quot; &amp; &lt;script&gt;');
  expect(page).not.toContain('<script>&');
  expect(page).not.toContain('楼长');
});

it('has nothing to print of an entrance without a household', () => {
  expect(knockSheetPages(sheet({ rows: [] }))).toEqual([]);
});
