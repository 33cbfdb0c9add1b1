/** Details of INVALID_INPUT. */
export const missingPhone = { field: '手机号', path: 'phone', reason: '请填手机号，或用微信的手机号' };
export const missingCommunity = { field: '楼栋码', path: 'buildingCode', reason: '请先扫楼栋码' };
export const wrongEntrance = { field: '单元', path: 'entranceId', reason: '请选择这栋楼的单元' };

/** What somebody still has in hand. */
export const dutyTexts = {
  runs: (count: number) => `${count} 趟配送`,
  requests: (count: number) => `${count} 件代办的事`,
};

/** What a poster says. */
export const posterTexts = {
  title: '楼栋码',
  lead: '扫一扫，加入三单到家',
  what: '在家下单，工作人员统一采购，志愿者送到门口。',
  mini: '微信扫这里',
  web: '浏览器扫这里',
  steps: ['扫码，选单元，填房号', '填称呼和手机号', '号码对得上马上加入；对不上，等楼长核对'],
  typed: '扫不了？打开网页或小程序，填楼栋码：',
  help: '不会用手机的，请找楼长代办。',
  renewed: '换新码以后，这张请取下来。',
};
