import { beforeEach, describe, expect, it, vi } from 'vitest';
import ProductPage from '@/packages/staff/product';
import PurchasePage from '@/packages/staff/purchase';
import SupplyPage from '@/packages/open/supply';
import SuppliersPage from '@/packages/staff/suppliers';
import { actionId, givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, eggs, market } from '../support/demo';
import { givenOrder, givenPlaced, twoEggs } from '../support/given';
import { givenBelowMinimum, setMinimum } from '../support/given-minimum';
import { change } from '../support/given-product';
import { givenQuietDay } from '../support/state';
import { show, type Shown } from './given-screen';
import { typeInto } from './type-into';

const database = await givenDatabase('demo');
const test = givenApp(database);
const { app, as, clock } = test;
const at = (page: React.ReactElement, who: string, params = {}) => show(page, { app, who, params });

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
  await setMinimum(test, { minimum: null });
});

/** Types into the field of that name as a keyboard does. */
async function type(shown: Shown, label: string, words: string) {
  const box = await vi.waitFor(() => {
    const found = shown.root.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
    if (!found) throw new Error(`no field ${label}: ${shown.text()}`);
    return found;
  });
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, words);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The market sells eggs by the tray of 30, in cases of 360. */
const givenMeasured = () =>
  change(test, eggs, {
    piece: { name: '枚', perMeasure: 30 },
    offers: [{ supplierId: market, caseSize: null, minOrder: null, packing: { name: '箱', pieces: 360 } }],
  });

describe('the desk', () => {
  it('says what is missing until the supplier comes, and offers three ways out', async () => {
    const waveId = await givenBelowMinimum(test);
    const shown = at(<PurchasePage />, 'lin', { waveId });
    await shown.see('还差 ¥10.00 起送');
    for (const word of ['延到下一批', '这批不订', '小区补齐']) expect(shown.text()).toContain(word);
    shown.tap('小区补齐');
    await shown.see('补的东西放在小区备用');
    await shown.see('还差 ¥10.00');
  });

  it('says what was decided, and keeps it in the log', async () => {
    const waveId = await givenBelowMinimum(test);
    await as('lin').purchasing.decideShare({
      ...{ communityId, waveId, supplierId: market, kind: 'extend' },
      actionId: actionId(),
    });
    const shown = at(<PurchasePage />, 'lin', { waveId });
    await shown.see('当时差 ¥10.00，等下一批一起下单');
    await shown.see('惠民保供超市（示例）延到下一批 13 件');
  });

  it('shows a quantity in every measure', async () => {
    await givenMeasured();
    const { waveId } = await givenOrder(test, { lines: twoEggs });
    clock.set('2026-11-22T04:00:00.000Z');
    const shown = at(<PurchasePage />, 'lin', { waveId });
    await shown.see('2 板 = 60 枚 = 不到 1 箱（1 板 = 30 枚，1 箱 = 360 枚）');
  });
});

describe('how it is shared out when not enough comes', () => {
  it('stands once for the wave, and on a line only where that differs', async () => {
    const { waveId } = await givenOrder(test, { lines: twoEggs });
    clock.set('2026-11-22T04:00:00.000Z');
    const shown = at(<PurchasePage />, 'lin', { waveId });
    await shown.see('本批次：先下单先得');
    await shown.see('鸡蛋 30枚');
    expect(shown.text()).not.toContain('不够时：');
    shown.tap('有一样要另外分');
    await shown.see('其余的跟本批次一样：先下单先得');
    shown.tap('鸡蛋 30枚');
    await shown.see('清点以前选好');
    shown.tap('一轮一件');
    await shown.see('每户先拿一件');
    shown.tap('就这样分');
    await shown.see('不够时：一轮一件');
  });
});

describe('placing where something speaks against it', () => {
  it('asks for the reason at the first tap, and sends the hour that is chosen then', async () => {
    const waveId = await givenBelowMinimum(test);
    await setMinimum(test, { minimum: null, isApproved: false });
    const shown = at(<PurchasePage />, 'lin', { waveId });
    await shown.see('已下单');
    tapOne(shown, '已下单');
    await shown.see('几点');
    shown.tap('明天');
    await pickHour(shown, '22:00');
    await shown.see('写明原因，下单');
    await pickHour(shown, '21:30');
    const why = shown.root.querySelector('textarea')?.getAttribute('aria-label') ?? '';
    expect(why).toContain('不在白名单里');
    typeInto(shown.root, why, '店里答应照送');
    await vi.waitFor(async () => {
      if (shown.text().includes('写明原因，下单')) shown.tap('写明原因，下单');
      const { suppliers } = await as('lin').purchasing.getDesk({ communityId, waveId });
      const placed = suppliers.find(({ supplierId }) => supplierId === market)?.purchase;
      expect(placed?.arrivesAt).toContain('T13:30:00');
    }, 10_000);
  });
});

async function pickHour(shown: Shown, hour: string) {
  shown.tap(hour);
  await shown.see(`${hour} 到`);
  shown.tap(`${hour} 到`);
}

/** Taps the first of those that say this: the others are of other suppliers. */
function tapOne(shown: Shown, words: string) {
  const found = [...shown.root.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
  if (!found) throw new Error(`nothing to tap says '${words}'`);
  found.click();
}

describe('the page of a supplier', () => {
  async function given() {
    await givenMeasured();
    const { waveId } = await givenOrder(test, { lines: twoEggs });
    const purchaseId = await givenPlaced(test, waveId);
    const { code } = await as('lin').purchasing.makeSupplierLink({
      ...{ communityId, purchaseId },
      actionId: actionId(),
    });
    return { code, waveId };
  }

  it('shows what to bring, takes any measure, refuses half of one, and staff see the answer', async () => {
    const { code, waveId } = await given();
    const shown = at(<SupplyPage />, 'stranger', { code });
    await shown.see('要 2 板 = 60 枚 = 不到 1 箱');
    const field = '鸡蛋 30枚 能送多少（板、枚、箱都行）';
    await type(shown, field, '45枚');
    await shown.see('45 枚不是整板（1 板 = 30 枚）');
    await type(shown, field, '30枚');
    await vi.waitFor(() => expect(shown.text()).not.toContain('不是整板'));
    shown.tap('确认');
    await shown.see('确认过，还可以改');
    const desk = at(<PurchasePage />, 'lin', { waveId });
    await desk.see('鸡蛋 30枚不够');
  });

  it('asks for the code without one, and says in words that a wrong one is of no use', async () => {
    const shown = at(<SupplyPage />, 'stranger', { code: 'NOSUCHCODE' });
    await shown.see('链接不对或已经失效');
    shown.tap('换一个码');
    await shown.see('小区给您的十位码');
  });
});

describe('terms', () => {
  it('stand in the sheet of a supplier, and what is wrong with it on its row', async () => {
    await setMinimum(test, { isApproved: false });
    const shown = at(<SuppliersPage />, 'lin');
    await shown.see('不在白名单');
    shown.tap('惠民保供超市');
    await shown.see('满多少元起送（不算押金）');
    await shown.see('加一张证照');
    await setMinimum(test, { minimum: null });
  });

  it('are saved with the rest of the supplier', async () => {
    const shown = at(<SuppliersPage />, 'lin');
    await shown.see('惠民保供超市');
    shown.tap('惠民保供超市');
    await shown.see('按件数');
    shown.tap('按件数');
    await type(shown, '满多少件起送', '50');
    await vi.waitFor(async () => {
      if (shown.text().includes('满多少件起送')) shown.tap('保存');
      const { rows } = await as('lin').catalogue.listSuppliers({ communityId });
      expect(rows.find(({ id }) => id === market)?.minimum).toEqual({ basis: 'pieces', amount: 50 });
    }, 10_000);
    await setMinimum(test, { minimum: null });
  });

  it('a product says what one of it holds', async () => {
    await givenMeasured();
    const shown = at(<ProductPage />, 'lin', { productId: eggs });
    await shown.see('1 板有几小件');
    const value = shown.root.querySelector<HTMLInputElement>('input[aria-label="1 板有几小件"]')?.value;
    expect(value).toBe('30');
  });
});
