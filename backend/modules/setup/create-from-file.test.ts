import { describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { actionId, givenApp } from '../../../tests/support/app';
import { base64Of, smallCommunity } from '../../../tests/support/community-workbook';
import { givenDatabase } from '../../../tests/support/database';
import { behind } from '../../../tests/support/linked';
import { expectRefusal } from '../../../tests/support/state';
import type { Rows } from '../../../tests/support/workbook';
import { templateWorkbook } from './community-file/template-workbook';
import { templateTexts } from './community-file/texts';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as, clock } = app;
clock.set('2026-11-22T01:30:00Z');

const communities = async () =>
  (await as('an').org.listCommunities({ limit: 100 })).rows.map(({ name }) => name);
const create = (file: string) => as('an').setup.createFromFile({ file, actionId: actionId() });
const preview = (file: string) => as('an').setup.previewFile({ file });

/** The small community with some of its sheets written anew. */
const changed = (sheets: Readonly<Record<string, Rows>>) =>
  base64Of({ ...smallCommunity('错苑'), ...sheets });

describe('a community from one file', () => {
  it('is shown before anything is written', async () => {
    expect(await preview(await base64Of(smallCommunity('雪苑')))).toEqual({
      communityName: '雪苑',
      placeName: '示例县 · 督导三组',
      buildings: 1,
      entrances: 2,
      households: 3,
      residents: 5,
      vacant: 1,
      waves: 2,
      suppliers: 2,
      products: 2,
      captains: 1,
      faults: [],
      faultCount: 0,
      plan: expect.any(String) as string,
    });
    expect((await as('an').org.listCommunities({})).rows.map(({ name }) => name)).not.toContain('雪苑');
  });

  it('is made whole: everything that the guide asks for is there, and the captain can come', async () => {
    const made = await create(await base64Of(smallCommunity('月苑')));
    const { communityId } = made;
    expect(await as('an').setup.getSetup({ communityId })).toMatchObject({
      name: '月苑',
      isPreparing: true,
      servicePhone: '19900000112',
      buildings: 1,
      entrances: 2,
      households: 3,
      residents: 5,
      vacant: 1,
      waves: 2,
      suppliers: 2,
      products: 2,
      staff: 1,
      invited: 1,
    });
    expect(made.captains).toMatchObject([{ placeLabel: '1号楼 1单元', forName: '吴女士' }]);
    await as('he').org.joinWithCode({
      code: made.captains[0]?.code ?? '',
      consentVersion: CONSENT_VERSION,
      actionId: actionId(),
    });
    expect((await as('he').org.getMe({})).grants).toContainEqual(
      expect.objectContaining({ role: 'captain', communityName: '月苑', placeLabel: '1号楼 1单元' }),
    );
  });

  it('can be opened at once, and its households can order', async () => {
    const { communityId } = await create(await base64Of(smallCommunity('星苑')));
    await as('an').setup.openCommunity({ communityId, actionId: actionId() });
    const { rows } = await as('an').households.findHouseholds({ communityId, text: '102' });
    const here = { communityId, householdId: rows[0]?.id ?? '' };
    const { wave, products } = await as('an').orders.getCatalogue(here);
    const lines = [{ productId: products[0]?.id ?? '', quantity: 2 }];
    const { orderId } = await as('an').orders.placeOrder({
      ...here,
      waveId: wave?.id ?? '',
      lines,
      actionId: actionId(),
    });
    expect(orderId).not.toBe('');
  });

  it('is made once for one deed', async () => {
    const asked = { file: await base64Of(smallCommunity('云苑')), actionId: actionId() };
    expect(await as('an').setup.createFromFile(asked)).toEqual(await as('an').setup.createFromFile(asked));
  });

  it('is refused when the file is not the one that was shown, and when its name was taken meanwhile', async () => {
    const file = await base64Of(smallCommunity('雾苑'));
    const { plan } = await preview(file);
    const other = await base64Of({ ...smallCommunity('雾苑'), 楼长: [['楼号', '单元', '称呼']] });
    const send = (input: object) =>
      as('an').setup.createFromFile({ file, plan, actionId: actionId(), ...input });
    await expectRefusal(database, 'COMMUNITY_FILE_CHANGED', () => send({ file: other }));
    expect(await communities()).not.toContain('雾苑');

    const deed = { actionId: actionId() };
    const made = await send(deed);
    expect(await send(deed)).toEqual(made);
    await expectRefusal(database, 'COMMUNITY_NAME_TAKEN', () => send({}), { community: '雾苑' });
    expect((await communities()).filter((name) => name === '雾苑')).toHaveLength(1);
  });

  it('is made for a client that does not name what it has shown', async () => {
    const { communityId } = await create(await base64Of(smallCommunity('霜苑')));
    expect(communityId).not.toBe('');
  });

  it('has a file to fill in, which the product reads itself', async () => {
    const file = Buffer.from(await templateWorkbook()).toString('base64');
    expect(await preview(file)).toMatchObject({
      communityName: '示例苑',
      households: 1,
      products: 1,
      captains: 1,
      faultCount: 0,
    });
  });

  it('comes from a link to the table to fill in, which is good for ten minutes and is kept by nobody', async () => {
    const id = actionId();
    const { path, expiresAt } = await as('an').setup.exportTemplate({ actionId: id });
    expect(expiresAt).toBe('2026-11-22T01:40:00.000Z');
    expect(await behind(app, path)).toMatchObject({ kind: 'workbook', name: templateTexts.file });
    const again = await as('an').setup.exportTemplate({ actionId: id });
    expect(await behind(app, again.path)).toMatchObject({ kind: 'workbook' });
    clock.set(expiresAt);
    expect(await behind(app, path)).toBeUndefined();
  });
});

describe('a faulty file', () => {
  it.each<[string, Record<string, Rows>, { sheet: string; row: number; message: string }]>([
    [
      'a name is missing',
      {
        小区: [
          ['区县', '示例县'],
          ['街道或督导组', '一组'],
        ],
      },
      { sheet: '小区', row: 0, message: '“小区名称”没有填' },
    ],
    [
      'a wave nobody knows',
      {
        批次: [
          ['批次', '截单'],
          ['半夜', '23:00', '23:30', '当天'],
        ],
      },
      { sheet: '批次', row: 2, message: '批次“半夜”看不懂，请写午间或傍晚' },
    ],
    [
      'a time nobody can read',
      { 批次: [['午间', '中午', '18:00', '当天']] },
      { sheet: '批次', row: 1, message: '时间“中午”看不懂，请按 12:00 这样写' },
    ],
    [
      'a promise before its cut-off',
      { 批次: [['午间', '12:00', '11:00', '当天']] },
      { sheet: '批次', row: 0, message: '批次不对：要晚于截单时间' },
    ],
    [
      'a captain of an entrance that is not there',
      { 楼长: [['9', '1', '吴女士']] },
      { sheet: '楼长', row: 1, message: '住户表里没有9号楼1单元' },
    ],
    [
      'a product without a price',
      {
        商品: [
          ['品名', '分类', '单位', '供应商'],
          ['大米', '米面油', '袋', '示例粮店'],
        ],
      },
      { sheet: '商品', row: 2, message: '表里没有“单价”这一列，新商品要有' },
    ],
    [
      'households without a head',
      { 住户: [['甲', '乙']] },
      { sheet: '住户', row: 0, message: '一户都没有读到，请看看表头：要有楼号、单元、房号' },
    ],
  ])('names its sheet and row: %s', async (_, sheets, fault) => {
    expect((await preview(await changed(sheets))).faults).toContainEqual(fault);
  });

  it('makes nothing, and says what is wrong first and how much there is', async () => {
    const file = await changed({
      楼长: [
        ['9', '1', '吴女士'],
        ['8', '1', '郑先生'],
      ],
    });
    await expect(create(file)).rejects.toMatchObject({
      code: 'COMMUNITY_FILE_FAULTY',
      message: '“楼长”第 1 行：住户表里没有9号楼1单元；共 2 处要改，一处都没有导入',
    });
    expect((await as('an').org.listCommunities({})).rows.map(({ name }) => name)).not.toContain('错苑');
  });

  it('is refused when it is no table, or lacks a sheet', async () => {
    const rubbish = Buffer.from([0x50, 0x4b, 3, 4, 0, 0]).toString('base64');
    await expect(preview(rubbish)).rejects.toMatchObject({ code: 'UNREADABLE_WORKBOOK' });
    const { 小区, 住户 } = smallCommunity('缺苑');
    const lacking = { 小区, 住户 };
    expect((await preview(await base64Of(lacking))).faults).toEqual([
      { sheet: '批次', row: 0, message: '没有“批次”这张表' },
    ]);
  });
});
