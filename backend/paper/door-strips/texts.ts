/** What a strip for the door says. */
export const doorStripTexts = {
  card: '联心卡',
  captain: '本单元楼长',
  phone: '电话',
  /** What a captain does for the households of an entrance, where nobody has said otherwise. */
  duties: [
    '登记每户几口人、要什么，帮不用手机的人下单',
    '东西没到、少了、坏了，找楼长',
    '急病、断药、老人孩子有事，随时打电话',
    '家里来人、有人出门，告诉一声',
  ],
  emergency: '危急时先打 120、110、119',
  scan: '扫码加入本楼',
  cameBy: '我们来敲过门，家里没人应',
  day: '日期',
  time: '时间',
  comeAgain: '下次再来',
  callUs: '在家的话请打电话说一声，或者把这张纸露在门外',
  isHome: '□ 我在家，请再来　　□ 请打电话给我',
} as const;
