/** What the papers of a notice say beside its own words. */
export const texts = {
  drill: '演练',
  notice: '社区公告',
  until: (moment: string) => `有效到 ${moment}`,
  answer: '会用手机的，请在“三单到家”的“消息”里点“我知道了”；不用手机的，告诉楼长一声就行。',
  captain: (name: string, phone: string) => `楼长 ${name}　${phone}`,
  listTitle: '转告单',
  left: (doors: number) => `还差 ${doors} 户，从高到低一趟走完`,
  columns: ['房号', '户主', '当面说了', '电话说了', '邻居转告', '纸质已送', '备注'],
  vacant: '空户',
  paused: '暂停敲门',
  atHome: '要上门',
  back: '勾好以后，在手机的“转告公告”里照着点',
};
