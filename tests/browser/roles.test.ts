import { expect, it } from 'vitest';
import { entrance } from '../support/demo';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const desk = { width: 1280, height: 800 };

it('a captain’s work goes over to another, while the captain has it open', async () => {
  const qin = await web.stepInto('秦女士');
  await qin.open(`/#/packages/captain/orders/index?entranceId=${entrance('10-1').entranceId}`);
  await qin.waitForText('提醒还没下单的');

  const lin = await web.stepInto('林干事', desk);
  await lin.tapText('人员', { exact: true });
  await lin.tapText('交接', { near: '秦女士楼长10号楼 1单元', exact: true });
  await lin.waitForText('秦女士 的工作交给谁');
  await lin.fill('称呼里的字，例如 秦', '何');
  await lin.tapText('何同学');
  await lin.tapText('交接 2 个单元');
  await lin.waitForText('何同学楼长10号楼 2单元');

  await qin.tapText('提醒这');
  await qin.answer('现在发');
  await qin.waitForText('的身份已经结束，不能再办那里的事');
  await qin.answer('知道了');
  await qin.waitForText('您现在没有加入小区');

  const he = await web.stepInto('何同学');
  await he.tapText('我的', { exact: true });
  await he.tapText('我的职责');
  await he.waitForText('楼长 · 10号楼 2单元');
  await he.waitForText('林干事 给的');
  await he.waitForText('看本单元的订单，替住户下单，核对谁加入');
  await he.waitForText('接单送货，办托办的事');
});

it('a role is given with an end, used, ended, and then refused in plain words', async () => {
  const lin = await web.stepInto('林干事', desk);
  await lin.tapText('人员', { exact: true });
  await lin.tapText('给成员加身份');
  await lin.fill('称呼里的字，例如 秦', '朱');
  await lin.tapText('朱**');
  await lin.tapText('志愿者', { near: '做什么', exact: true });
  await lin.tapText('一周', { near: '做到什么时候', exact: true });
  await lin.tapText('加上', { exact: true });
  await lin.waitForNoText('做到什么时候');

  const zhu = await web.stepInto('朱先生');
  await zhu.tapText('我的', { exact: true });
  await zhu.tapText('我的职责');
  await zhu.waitForText('志愿者 · 桂花苑（示例）');
  await zhu.waitForText('到期');
  await zhu.back();
  await zhu.tapText('志愿者', { near: '切换身份', exact: true });
  await zhu.tapText('任务', { exact: true });

  await lin.tapText('志愿者', { exact: true });
  await lin.tapText('结束', { near: '朱先生志愿者桂花苑（示例）', exact: true });
  await lin.answer('结束');
  await lin.waitForNoText('朱先生志愿者桂花苑（示例）');
  await zhu.lookAgain();
  await zhu.waitForText('您在桂花苑（示例）的身份已经结束，不能再办那里的事');
  // Not read yet: it is said again, although the phone has known since the page before.
  await zhu.lookAgain();
  await zhu.waitForText('您在桂花苑（示例）的身份已经结束，不能再办那里的事');
  await zhu.answer('知道了');
  await zhu.waitForText('10号楼 1单元 502');
  await zhu.waitForNoText('任务');
  // Whoever lost a role is refused, and browsers write that down by themselves.
  expect(web.faults.filter((fault) => !/status of 40[34]/.test(fault))).toEqual([]);
});
