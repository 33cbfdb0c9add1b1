import { beforeEach, describe, expect, it, vi } from 'vitest';
import OrderPage from '@/packages/resident/order';
import MessagesPage from '@/pages/messages';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { zhuHome } from '../support/demo';
import { noticeTemplate, waysIn } from '../support/given-ways';
import { givenQuietDay } from '../support/state';
import { show } from './given-screen';

/** A phone in WeChat whose owner allows what is asked, or does not; whether anything was awaited before is seen. */
const phone = vi.hoisted(() => ({
  asked: [] as string[][],
  allows: true,
  isInTap: false,
  wasInTap: [] as boolean[],
}));
vi.mock('@/lib/platform/reminders/ask-reminders', () => ({
  canAskReminders: true,
  askReminders: (templateIds: string[], allowed: (some: string[]) => void) => {
    if (templateIds.length === 0) return;
    phone.asked.push(templateIds);
    phone.wasInTap.push(phone.isInTap);
    setTimeout(() => allowed(phone.allows ? templateIds : []));
  },
}));

const database = await givenDatabase('demo');
const { app } = givenApp(database, { cardTemplates: [noticeTemplate] });
const { forgetAllowed } = waysIn(database);

beforeEach(async () => {
  await givenQuietDay(database);
  await forgetAllowed();
  phone.asked = [];
  phone.wasInTap = [];
  phone.allows = true;
});

/** A tap, and what happens in it before anything is awaited. */
function inTap(tap: () => void): void {
  phone.isInTap = true;
  tap();
  phone.isInTap = false;
}

describe('reminders of WeChat', () => {
  it('are counted beside the messages, and one tap adds one', async () => {
    const shown = show(<MessagesPage />, { app, who: 'zhu' });
    await shown.see('微信提醒用完了');
    inTap(() => shown.tap('再加一次微信提醒'));
    await shown.see('还能收到 1 条微信提醒');
    expect(phone).toMatchObject({ asked: [[noticeTemplate.id]], wasInTap: [true] });
  });

  it('that are refused add none', async () => {
    phone.allows = false;
    const shown = show(<MessagesPage />, { app, who: 'zhu' });
    await shown.see('微信提醒用完了');
    inTap(() => shown.tap('再加一次微信提醒'));
    await vi.waitFor(() => expect(phone.asked).toHaveLength(1));
    await shown.see('微信提醒用完了');
  });

  it('are asked for in the tap that places an order', async () => {
    const shown = show(<OrderPage />, { app, who: 'zhu', params: { householdId: zhuHome.householdId } });
    await shown.see('保供蔬菜包');
    const add = [...shown.root.querySelectorAll('[aria-label]')].find((one) =>
      /^(加|多).*保供蔬菜包|保供蔬菜包.*(加|多)/.test(one.getAttribute('aria-label') ?? ''),
    );
    expect(add?.getAttribute('aria-label')).toBeDefined();
    (add as HTMLElement).click();
    await vi.waitFor(() => expect(shown.text()).toMatch(/提交|下单/));
    inTap(() => shown.tap('提交订单'));
    await vi.waitFor(() => expect(phone).toMatchObject({ asked: [[noticeTemplate.id]], wasInTap: [true] }));
  });
});
