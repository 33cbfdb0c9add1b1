import { beforeEach, describe, expect, it, vi } from 'vitest';
import CaptainMoneyPage from '@/packages/captain/money';
import OwnAccountPage from '@/packages/resident/account';
import AccountPage from '@/packages/staff/account';
import AdvancesPage from '@/packages/staff/advances';
import MoneyPage from '@/packages/staff/money';
import MoneyDoorsPage from '@/packages/staff/money-doors';
import ShoppingPage from '@/packages/staff/shopping';
import WaveCheckPage from '@/packages/staff/wave-check';
import WaveChecksPage from '@/packages/staff/wave-checks';
import HomePage from '@/pages/home';
import { demoId } from '../../backend/demo';
import { actionId, givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, market, pengHome, zhuHome } from '../support/demo';
import { givenArrived, givenOrder } from '../support/given';
import { givenDeliveredEggs } from '../support/given-dispute';
import { givenFollowed } from '../support/given-ledger';
import { givenPerson } from '../support/second-community';
import { givenQuietDay } from '../support/state';
import { leave, show as draw } from './given-screen';
import { fieldOf, typeInto } from './type-into';

const database = await givenDatabase('demo');
const here = givenApp(database);
await givenPerson(database.db, 'second-staff', { role: 'staff', level: 'community', communityId });
const { app, as, clock } = here;
const { ledger } = as('lin');

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

/** A page opened anew: what another one was answered is forgotten. */
function show(...opened: Parameters<typeof draw>) {
  leave();
  return draw(...opened);
}

/** The hour of the screen is that of this machine. */
const atThisHour = () => clock.set(new Date().toISOString());

async function givenOwing(amountFen = 1_250): Promise<string> {
  atThisHour();
  const bought = { communityId, accountId: demoId('account wang'), householdIds: [zhuHome.householdId] };
  const said = { ...bought, amountFen, paidAt: clock.now.toISOString(), reason: '盐和米' };
  return (await ledger.splitShopping({ ...said, actionId: actionId() })).entryId;
}

describe('the account of a household', () => {
  it('says first that there is nothing yet, then what was delivered and what is to be paid', async () => {
    const shown = show(<OwnAccountPage />, { app, who: 'zhu', params: zhuHome });
    await shown.see('还没有账');
    await givenDeliveredEggs(here);
    await givenFollowed(here);
    const again = show(<OwnAccountPage />, { app, who: 'zhu', params: zhuHome });
    await again.see('还要付');
    expect(again.text()).toContain('鸡蛋 30枚 2 ');
    expect(again.text()).toContain('货款');
  });

  it('stands on the home with what is owed, and says who bought', async () => {
    await givenOwing();
    const home = show(<HomePage />, { app, who: 'zhu' });
    await home.see('我家的账');
    expect(home.text()).toContain('还欠 ¥12.50');
    const shown = show(<OwnAccountPage />, { app, who: 'zhu', params: zhuHome });
    await shown.see('代买');
    expect(shown.text()).toContain('盐和米');
    expect(shown.text()).toContain('王师傅');
  });
});

describe('a payment', () => {
  it('is found by the door, stands there filled in, and is noted with one tap', async () => {
    await givenOwing();
    const shown = show(<MoneyDoorsPage />, { app, who: 'lin', params: { buildingId: '' } });
    await shown.see('还欠 ¥12.50');
    typeInto(shown.root, '找哪一户', '10-1-502');
    await shown.see('10号楼 1单元 502记收款');
    shown.tap('10号楼 1单元 502');
    await shown.see('现在欠 ¥12.50');
    expect(fieldOf(shown.root, '付了多少元')).toBe('12.5');
    shown.tap('记下');
    await vi.waitFor(
      async () => expect(await as('zhu').ledger.getStatement(zhuHome)).toMatchObject({ openFen: 0 }),
      { timeout: 10_000 },
    );
  });

  it('of more than is owed is asked about, and kept to the good with another tap', async () => {
    await givenOwing();
    const params = { kind: 'household', id: zhuHome.householdId };
    const shown = show(<AccountPage />, { app, who: 'lin', params });
    await shown.see('还欠 ¥12.50');
    shown.tap('记收款');
    await shown.see('现在欠 ¥12.50');
    typeInto(shown.root, '付了多少元', '20');
    shown.tap('记下');
    await shown.see('多收的要留作余额');
    await vi.waitFor(() => shown.tap('多的留作余额'));
    await shown.see('余额 ¥7.50');
    expect(shown.text()).toContain('收款箱');
  });

  it('of more than is owed that looks like another one is asked about both, each once', async () => {
    await givenOwing();
    const paid = { ...zhuHome, amountFen: 2_000, way: 'cash' as const, to: { kind: 'cashBox' as const } };
    const paidAt = clock.now.toISOString();
    const said = { ...paid, paidAt, keepsRest: true };
    const { entryId } = await ledger.recordPayment({ ...said, actionId: actionId() });
    await ledger.recordPayment({ ...said, otherThan: [entryId], actionId: actionId() });
    const params = { kind: 'household', id: zhuHome.householdId };
    const shown = show(<AccountPage />, { app, who: 'lin', params });
    await shown.see('余额 ¥27.50');
    shown.tap('记收款');
    await shown.see('不欠钱');
    typeInto(shown.root, '付了多少元', '20');
    shown.tap('记下');
    await shown.see('像是同一笔');
    // Two look the same: each is asked about once.
    await vi.waitFor(
      () => {
        if (shown.text().includes('像是同一笔')) shown.tap('是另一笔');
        expect(shown.text()).toContain('多收的要留作余额');
      },
      { timeout: 10_000 },
    );
    shown.tap('多的留作余额');
    await shown.see('余额 ¥47.50');
  });

  it('that is wrong is put right with a reason, and both stay to be read', async () => {
    await givenOwing();
    const paid = { ...zhuHome, amountFen: 1_250, way: 'cash' as const, to: { kind: 'cashBox' as const } };
    await ledger.recordPayment({ ...paid, paidAt: clock.now.toISOString(), actionId: actionId() });
    const params = { kind: 'household', id: zhuHome.householdId };
    const shown = show(<AccountPage />, { app, who: 'lin', params });
    await shown.see('付款');
    shown.tap('付款');
    await shown.see('为什么冲销');
    typeInto(shown.root, '为什么冲销（账上会留着两笔，谁都看得到）', '记到别人家了');
    await vi.waitFor(() => shown.tap('冲销'));
    await shown.see('记错了，已更正');
    await shown.see('还欠 ¥12.50');
  });

  it('to a captain is noted at the own doors, and stands with the captain', async () => {
    await givenOwing();
    const shown = show(<CaptainMoneyPage />, { app, who: 'qin' });
    await shown.see('10号楼 1单元 502');
    shown.tap('10号楼 1单元 502');
    await shown.see('现在欠 ¥12.50');
    shown.tap('记下');
    await shown.see('手上 ¥12.50');
    await shown.see('10号楼 1单元 都付清了');
  });
});

describe('the hour of a deed', () => {
  it('is that of its sending, however long its sheet stood open', async () => {
    await givenOwing();
    const shown = show(<CaptainMoneyPage />, { app, who: 'qin' });
    await shown.see('10号楼 1单元 502');
    shown.tap('10号楼 1单元 502');
    await shown.see('现在欠 ¥12.50');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const sentAt = new Date();
    clock.set(sentAt.toISOString());
    shown.tap('记下');
    await shown.see('手上 ¥12.50');
    const { rows } = await as('zhu').ledger.getStatement(zhuHome);
    const paid = rows.find(({ kind }) => kind === 'payment');
    // What a phone says is later than now has happened now.
    expect(paid?.happenedAt).toBe(sentAt.toISOString());
  });
});

describe('the money page', () => {
  it('says what to do first where nothing is booked yet, instead of six zeros', async () => {
    const shown = show(<MoneyPage />, { app, who: 'lin' });
    await shown.see('账上还没有一笔');
    await shown.see('记一笔');
    expect(shown.text()).not.toContain('0 户还欠');
  });

  it('says that all is settled where what was booked comes to nothing', async () => {
    const entryId = await givenOwing();
    await ledger.reverseEntry({ communityId, entryId, reason: '没有买', actionId: actionId() });
    const shown = show(<MoneyPage />, { app, who: 'lin' });
    await shown.see('都结清了');
    await shown.see('各栋楼');
    expect(shown.text()).not.toContain('账上还没有一笔');
  });

  it('says what is owed where, and a count of the box asks why it differs', async () => {
    await givenOwing();
    const shown = show(<MoneyPage />, { app, who: 'lin' });
    await shown.see('1 户还欠');
    await shown.see('10号楼');
    await shown.see('该还 ¥12.50');
    shown.tap('点现金');
    await shown.see('箱里一共多少元');
    typeInto(shown.root, '箱里一共多少元', '9');
    shown.tap('记下点到的数');
    await shown.see('账上应有 ¥0.00');
    typeInto(shown.root, '为什么不一样', '备用零钱');
    shown.tap('记下点到的数');
    await shown.see('点到 ¥9.00，多 ¥9.00');
  });

  it('has write-offs above 1 yuan wait for somebody else', async () => {
    await givenOwing();
    await ledger.writeOff({ ...zhuHome, amountFen: 500, reason: '撒了半袋', actionId: actionId() });
    const own = show(<MoneyPage />, { app, who: 'lin' });
    await own.see('要另一位工作人员同意');
    expect(own.text()).not.toContain('不同意');
    const shown = show(<MoneyPage />, { app, who: 'second-staff' });
    await shown.see('减免 ¥5.00');
    [...shown.root.querySelectorAll('button')].find((one) => one.textContent === '同意')?.click();
    await vi.waitFor(() => expect(shown.text()).not.toContain('撒了半袋'));
    expect(await as('zhu').ledger.getStatement(zhuHome)).toMatchObject({ openFen: 750 });
  });
});

describe('what was bought for several households', () => {
  const among = async (shown: ReturnType<typeof show>, room: string, label: string) => {
    typeInto(shown.root, '加一户', room);
    await shown.see(`${label}加上`);
    shown.tap(`${label}加上`);
    await shown.see(`${label}去掉`);
  };

  it('is shared out between those that are chosen, anew with a reason, and both stay in the log', async () => {
    atThisHour();
    const shown = show(<ShoppingPage />, { app, who: 'lin' });
    await shown.see('还没有记过代买');
    shown.tap('记代买');
    await shown.see('垫钱的人该收回全部');
    typeInto(shown.root, '买了什么（住户看得到）', '盐和米');
    typeInto(shown.root, '一共多少元', '12.51');
    await shown.see('王师傅');
    shown.tap('王师傅');
    await among(shown, '10-1-502', '10号楼 1单元 502');
    await among(shown, '10-1-501', '10号楼 1单元 501');
    await shown.see('2 户，每户 ¥6.25，除不尽的 ¥0.01');
    shown.tap('记下，分到各户');
    await shown.see('盐和米 ¥12.51');
    expect(shown.text()).toContain('王师傅垫的，分给 2 户');
    shown.tap('重新分');
    await shown.see('先加一户或去掉一户');
    shown.tap('10号楼 1单元 501去掉');
    await shown.see('1 户，每户 ¥12.51');
    typeInto(shown.root, '为什么改（记录里看得到）', '501 没有要');
    await vi.waitFor(() => shown.tap('分给这 1 户'));
    await shown.see('已重新分');
    expect(shown.text()).toContain('：501 没有要');
    expect(await as('zhu').ledger.getStatement(zhuHome)).toMatchObject({ openFen: 1_251 });
  });
});

describe('goods and money', () => {
  it('an advance is pending, then counts for what came', async () => {
    const empty = show(<AdvancesPage />, { app, who: 'lin' });
    await empty.see('垫付都结清了');
    const { waveId } = await givenOrder(here, { by: 'peng', at: pengHome });
    const paid = { communityId, accountId: demoId('account wang'), waveId, supplierId: market };
    const said = { ...paid, amountFen: 1_000_000, way: 'transfer' as const, paidAt: MORNING };
    await ledger.recordAdvance({ ...said, actionId: actionId() });
    const pending = show(<AdvancesPage />, { app, who: 'lin' });
    await pending.see('还没到货 ¥10,000.00');
    await givenArrived(here, waveId);
    await givenFollowed(here);
    const shown = show(<AdvancesPage />, { app, who: 'lin' });
    await shown.see('供应商该退');
    atThisHour();
    shown.tap('供应商退了钱');
    await shown.see('这次退了多少元');
    typeInto(shown.root, '这次退了多少元', '100');
    await vi.waitFor(() => shown.tap('记下退了 ¥100.00'));
    await shown.see('已经退了 ¥100.00');
    await shown.see('供应商该退 ¥9,');
    shown.tap('供应商退了钱');
    await shown.see('只退一部分');
    shown.tap('记下退了');
    await shown.see('垫付都结清了');
  });

  it('what keeps a wave from zero is named by door and product', async () => {
    const empty = show(<WaveChecksPage />, { app, who: 'lin' });
    await empty.see('还没有截单的批次');
    const { waveId } = await givenOrder(here);
    await givenArrived(here, waveId);
    await givenFollowed(here);
    const list = show(<WaveChecksPage />, { app, who: 'lin' });
    await list.see('差 ¥');
    const shown = show(<WaveCheckPage />, { app, who: 'lin', params: { waveId } });
    await shown.see('10号楼 1单元 502 鸡蛋 30枚');
    expect(shown.text()).toContain('到了还没送到');
  });
});
