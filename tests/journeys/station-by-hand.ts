import { actionId, type TestApp } from '../support/app';
import { communityId, songHome, zhuHome } from '../support/demo';
import { tomorrowAt, type FlowingClock } from '../support/flowing-clock';
import { twoEggs } from '../support/given';
import { givenStations } from '../support/given-parcels';
import { walkOn } from './by-hand';
import { givenBought } from './given-bought';
import type { Hands } from './hands';

// A parcel from the depot over a station to the door, by the words people read: over the browser and the mini-program.

const entrance = '10号楼 1单元';
const otherEntrance = '1号楼 1单元';
const door = '10号楼 1单元 502';
const otherDoor = '1号楼 1单元 103';

/** Says the number of a label: scanned in WeChat, typed on the web. */
export type Say = (code: string, word: '装车' | '卸车') => Promise<void>;

/** The goods of two doors lie at the depot; a tricycle goes to 东站, which serves only one of them. */
export async function givenGoods(app: TestApp, clock: FlowingClock): Promise<void> {
  const { purchaseId } = await givenBought(app, clock, [
    { by: 'zhu', at: zhuHome, lines: twoEggs },
    { by: 'song', at: songHome, lines: twoEggs },
  ]);
  await clock.moveTo(tomorrowAt('16:05'));
  await app.as('lin').purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  const { east, tripTo } = await givenStations(app);
  await tripTo(east);
}

/** 林干事 packs both entrances: each door has a parcel with a label. */
export async function pack(lin: Hands, way: readonly string[]): Promise<void> {
  for (const word of way) await lin.tapText(word, { exact: true });
  for (const one of [entrance, otherEntrance]) {
    await lin.tapText(one, { exact: true });
    await lin.waitForText(`分拣 · ${one}`);
    await lin.tapText('本单元分拣完成');
    await lin.waitForText('已分拣，等装车');
  }
}

/** The numbers on both labels, as they are printed. */
export async function labelsOf({ as }: TestApp): Promise<{ code: string; otherCode: string }> {
  const { rows } = await as('lin').dispatch.listParcels({ communityId, limit: 100 });
  const codeOf = (placeLabel: string) => rows.find((row) => row.placeLabel === placeLabel)?.code ?? '';
  return { code: codeOf(door), otherCode: codeOf(otherDoor) };
}

/** Types the number of a label where no camera reads it. */
export async function typeCode(wang: Hands, code: string, word: '装车' | '卸车'): Promise<void> {
  await wang.fill('例如：4827 1536', code);
  await wang.tapText(word, { near: '在标签右下角，8 位数字', exact: true });
}

/** 王师傅 opens the trip to 东站. */
export async function openTrip(wang: Hands): Promise<void> {
  await wang.tapText('任务');
  await wang.tapText('车次', { exact: true });
  await wang.tapText('· 东站');
  await wang.waitForText('等着装车');
}

/** He loads the parcel of the door that 东站 serves. */
export async function load(wang: Hands, code: string, say: Say): Promise<void> {
  await say(code, '装车');
  await wang.waitForText(`刚记：${door} 装车`);
  await wang.waitForText(door, { near: '在车上' });
}

/** The other parcel was not meant: the list says where it belongs, and a word takes the scan back. */
export async function loadWrongAndCorrect(wang: Hands, otherCode: string): Promise<void> {
  await typeCode(wang, otherCode, '装车');
  await wang.waitForText('该去西站', { near: otherDoor });
  await wang.tapText(otherDoor);
  await wang.answer('记错了');
  await wang.waitForNoText('该去西站');
}

/** Off to the station, and what is on board is unloaded there. */
export async function carry(wang: Hands, code: string, say: Say): Promise<void> {
  await wang.tapText('出发去东站');
  await walkOn();
  await wang.tapText('到东站了');
  await wang.answer('到了');
  await wang.waitForText('已到站');
  await say(code, '卸车');
  await wang.waitForText(door, { near: '已卸下' });
}

/** 林干事 gives what lies at the station to a run. */
export async function makeRun(lin: Hands): Promise<void> {
  await lin.tapText('东站 · 1 件');
  await lin.tapText(entrance, { near: '已分拣，等装车', exact: true });
  await lin.tapText('生成配送单');
  await lin.waitForText('等人来送');
}

/** 王师傅 takes the run and hands the parcel over at the door. */
export async function bring(wang: Hands): Promise<void> {
  await wang.back();
  await wang.back();
  await wang.lookAgain();
  await wang.tapText('我来送');
  await wang.tapText('出发', { exact: true });
  await wang.tapText('送达', { near: '502', exact: true });
  await wang.waitForText('每户都有结果了');
}

/** 林干事 reads the whole way of the one parcel, and of the other what was wrong. */
export async function readWay(lin: Hands, way: readonly string[]): Promise<void> {
  for (const word of way) await lin.tapText(word);
  await lin.waitForText('都在哪里');
  await lin.tapText(door);
  await lin.waitForText('走过的每一步');
  for (const step of ['在分拣点打包', '装车', '卸下', '交给志愿者', '送到']) await lin.waitForText(step);
  await lin.back();
  await lin.tapText(otherDoor);
  await lin.waitForText('记错了，不算', { near: '装车' });
}
