import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { entrance, zhuHome } from '../../../../tests/support/demo';
import { givenNotice } from '../../../../tests/support/given-notice';
import { behind } from '../../../../tests/support/linked';
import { expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { doorListPage, leafletPage } from './pages';
import { stripPage } from './strip-pages';

const database = await givenDatabase('demo');
const testApp = givenApp(database);
const { as } = testApp;
const first = entrance('10-1');

beforeEach(() => givenQuietDay(database));

const pageAt = async (path: string): Promise<string> => {
  const file = await behind(testApp, path);
  if (file?.kind !== 'page') throw new Error('no page was printed');
  return file.html;
};
const count = (text: string, words: string): number => text.split(words).length - 1;

describe('the paper of a notice', () => {
  it('is a leaflet with its words and until when it holds', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const print = (sent: { actionId: string }) =>
      as('qin').notices.printNotice({ ...first, noticeId, paper: 'leaflet', ...sent });
    const { path } = await expectSameTwice(database, print, {});
    const page = await pageAt(path);
    for (const words of ['桂花苑', '明早扫楼道', '请把门口的东西收一收', '有效到 11月24日 09:30'])
      expect(page).toContain(words);
  });

  it('is a list of the doors that have not answered when it is opened, names masked', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    const { path } = await as('qin').notices.printNotice({
      ...{ ...first, noticeId, paper: 'doorList', actionId: actionId() },
    });
    expect(count(await pageAt(path), 'class="room"')).toBe(37);
    await as('zhu').notices.acknowledgeNotice({
      ...{ ...zhuHome, noticeId, needsAtHome: false, actionId: actionId() },
    });
    const page = await pageAt(path);
    expect(count(page, 'class="room"')).toBe(36);
    expect(page).not.toContain('<td class="room">502</td>');
    expect(page).not.toContain('李女士');
  });

  it('is a strip to cut for each door that has not answered and in which somebody lives, without a name', async () => {
    const { noticeId } = await givenNotice(as('lin'));
    await as('zhu').notices.acknowledgeNotice({
      ...{ ...zhuHome, noticeId, needsAtHome: false, actionId: actionId() },
    });
    const { path } = await as('qin').notices.printNotice({
      ...{ ...first, noticeId, paper: 'doorStrips', actionId: actionId() },
    });
    const page = await pageAt(path);
    expect(count(page, 'class="strip"')).toBe(34);
    expect(count(page, '明早扫楼道')).toBe(34 + 1);
    expect(page).toContain('<b>10号楼 1单元 401</b>');
    expect(page).not.toContain('<b>10号楼 1单元 502</b>');
    expect(page).not.toContain('彭');
  });

  it('is nothing of a notice that the entrance was not told', async () => {
    const ask = as('qin').notices.printNotice({
      ...{ ...first, noticeId: v7(), paper: 'leaflet', actionId: actionId() },
    });
    await expect(ask).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a page', () => {
  const leaflet = {
    ...{ communityName: '桂花苑', title: '停水', until: '11月30日 20:00', isExercise: false },
  };

  it('is set larger the shorter its words are, and goes on on another where they are long', () => {
    expect(leafletPage({ ...leaflet, body: '明早八点停水。' })).toContain('font-size:26pt');
    const long = leafletPage({ ...leaflet, body: Array.from({ length: 120 }, () => '一行字').join('\n') });
    expect(long).toContain('font-size:12pt');
    expect(count(long, 'class="page leaflet"')).toBeGreaterThan(1);
    expect(count(long, 'class="end"')).toBe(1);
  });

  it('is cut into four, two or one, as its words need', () => {
    const doors = ['101', '102', '201', '202', '301'];
    const pagesOf = (body: string) => count(stripPage({ ...leaflet, body }, doors), 'class="page cut');
    expect(pagesOf('明早八点停水。')).toBe(2);
    expect(pagesOf(Array.from({ length: 10 }, () => '一行字').join('\n'))).toBe(3);
    expect(pagesOf(Array.from({ length: 25 }, () => '一行字').join('\n'))).toBe(5);
  });

  it('says that a drill is one, and makes what somebody wrote safe', () => {
    expect(leafletPage({ ...leaflet, isExercise: true, body: '<b>' })).toMatch(/【演练】停水[^]*&lt;b&gt;/u);
  });

  it('has as many doors as there is room for', () => {
    const doors = Array.from({ length: 50 }, (_, at) => ({ roomNo: `${at}`, householder: '', notes: [] }));
    const page = doorListPage({ entranceLabel: '10号楼 1单元', title: '停水', isExercise: false, doors });
    expect(count(page, 'class="page doors"')).toBe(3);
    expect(count(page, 'class="tick"')).toBe(200);
  });
});
