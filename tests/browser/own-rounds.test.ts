import { describe, expect, it } from 'vitest';
import { givenApp } from '../support/app';
import { tomorrowAt } from '../support/flowing-clock';
import { givenRound, ofEntrances } from '../support/given-round';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });
const deadlineAt = tomorrowAt('20:00');
const can = { id: 'canCook', words: '家里能做饭吗', answer: 'yesNo' as const, choices: [] };

describe('a household answers from its home', () => {
  it('a round, and the captain need not knock there any more', async () => {
    const form = [{ ...can, askedWhen: { by: 'always' as const } }];
    await givenRound(as('lin'), { form, deadlineAt, audience: ofEntrances('10-1', '10-2') });
    const zhu = await web.stepInto('朱先生');
    await zhu.waitForText('敲门登记：在家就先填，楼长不用跑一趟');
    expect(await seriousTroubles(zhu.page)).toEqual([]);
    await zhu.tapText('现在填');
    await zhu.waitForText('家里能做饭吗');
    expect(await seriousTroubles(zhu.page)).toEqual([]);
    await zhu.tapText('是', { exact: true });
    await zhu.tapText('提交', { exact: true });
    await zhu.waitForText('敲门登记填好了');
    await zhu.waitForText('家里能做饭吗：是');
    const qin = await web.stepInto('秦女士');
    await qin.tapText('我的楼');
    await qin.waitForText('还差 73 户');
    expect(web.faults).toEqual([]);
  });

  it('a roll-call with one tap, without signal, and it is told later', async () => {
    await givenRound(as('lin'), { kind: 'rollCall', title: '今晚安否', deadlineAt });
    const zhu = await web.stepInto('朱先生');
    await zhu.waitForText('报平安：您家都好吗');
    await zhu.page.context().setOffline(true);
    await zhu.tapText('平安', { exact: true });
    await zhu.waitForText('已报平安');
    await zhu.waitForText('待同步', { exact: true });
    await zhu.page.context().setOffline(false);
    await zhu.waitForNoText('待同步');
    expect(web.faults).toEqual([]);
  });
});
