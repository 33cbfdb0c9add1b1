import { expect, it } from 'vitest';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });

it.each(['/#/packages/staff/gone/index', '/#/nowhere?x=1'])(
  '%s says that there is no such page, and leads home',
  async (address) => {
    const zhu = await web.stepInto('朱先生');
    await zhu.open(address);
    await zhu.page.reload();
    await zhu.waitForText('没有这个页面：链接可能旧了');
    await zhu.answer('知道了');
    await zhu.waitForText('去下单');
    expect(web.faults).toEqual([]);
  },
);
