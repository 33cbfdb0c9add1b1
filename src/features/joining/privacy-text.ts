import { KEPT_AFTER_END_DAYS } from '@/domain/register/kept-after-end';

/** What '隐私说明' says, in the version of src/domain/consent.ts: change both together. */
export const privacyText: readonly { title: string; lines: readonly string[] }[] = [
  {
    title: '我们记什么',
    lines: [
      '您的称呼、手机号、住哪栋哪单元哪一户，以及您下的单、托办的事。',
      '志愿者还有：会做什么、什么时候有空。',
      '您自己写下的病情、用药等，只用来办您托的事。',
    ],
  },
  {
    title: '用来做什么',
    lines: [
      '给您家采购、送货、办事，送到时找得到您。',
      '核对是不是这一户的人：手机号和小区登记的比一比。',
      '不做广告，不卖给别人。',
    ],
  },
  {
    title: '谁看得到',
    lines: [
      '您那个单元的楼长、小区工作人员；送货的志愿者只看到房号和东西。',
      '名单里姓名和手机号打星号，看完整的要留下记录。',
      '同一户的人互相看得到谁加入了。',
    ],
  },
  {
    title: '放在哪里，放多久',
    lines: [
      '加密保存在本小区使用的服务器上。',
      `搬走满 ${KEPT_AFTER_END_DAYS} 天，登记里的姓名、电话、家里人和备注自动删除，只留人数。`,
      '保供结束后，由小区删除；您也可以随时要求删除。',
    ],
  },
  {
    title: '您可以',
    lines: [
      '不同意，那就不能在手机上加入，请找楼长代办。',
      '随时退出这一户，或把身份交还。',
      '要查、要改、要删，请找楼长或工作人员。',
    ],
  },
];
