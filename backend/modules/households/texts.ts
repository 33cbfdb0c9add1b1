/** What the register says to people. */
export const texts = {
  unknown: '不清楚',
  none: '没有',
  vacant: '空户',
  livedIn: '有人住',
  people: (count: number) => `${count} 人`,
  floor: (floor: number) => `${floor} 层`,
  due: (day: string) => `（预产期 ${day}）`,
  person: (name: string, relation: string) => `${name}（${relation}）`,
  changes: { added: '加上 ', changed: '改为 ', removed: '去掉 ' },
  open: {
    order: '没送完的订单',
    request: '没办完的托办',
    wish: '没答复的想要的东西',
    dispute: '没处理完的问题',
  } as Readonly<Record<string, string>>,
  /** What keeps an entrance from being removed. */
  ties: {
    household: (many) => `${many} 户登记过住户信息`,
    order: (many) => `${many} 户有过订单、托办或消息`,
    campaign: (many) => `${many} 户在敲门行动里`,
    role: (many) => `${many} 人在这里有身份`,
    invitation: (many) => `${many} 个邀请还没有用`,
    joinRequest: (many) => `有过 ${many} 个加入申请`,
  } as Readonly<Record<string, (many: number) => string>>,
};

/** The register as a workbook; its headers are those that the import reads. */
export const exportTexts = {
  sheet: '住户册',
  file: (day: string, inFull: boolean) => `住户册 ${day}${inFull ? '（未打码）' : ''}.xlsx`,
  vacant: '空户',
  mark: (by: string, at: string, reason: string) =>
    `未打码：${by} ${at} 导出，用途：${reason}。只限本人使用，用完删除`,
  columns: {
    building: '楼栋号',
    entrance: '单元号',
    floor: '楼层',
    room: '房号',
    name: '户主',
    residents: '现居人数',
    phones: '联系电话',
    tenure: '自有/租住',
    care: '关爱情况',
    remark: '备注',
    mark: '导出记录',
  },
};
