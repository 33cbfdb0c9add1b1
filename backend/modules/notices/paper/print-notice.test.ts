import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { entrance, zhuHome } from '../../../../tests/support/demo';
import { givenNotice } from '../../../../tests/support/given-notice';
import { behind } from '../../../../tests/support/linked';
import { expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { doorListPage, leafletPage } from './pages';

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
