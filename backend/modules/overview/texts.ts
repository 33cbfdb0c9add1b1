/** What people read in the workbook of a day. */
export const texts = {
  fileName: (date: string) => `${date}晚报.xlsx`,
  done: '办了什么',
  open: '还没办完',
  columns: {
    topic: '哪一项',
    name: '内容',
    count: '笔数',
    countMeasure: '单位',
    quantity: '数量',
    quantityMeasure: '单位 ',
    yuan: '金额（元）',
    owner: '在谁手上',
    since: '最早从什么时候',
  },
};
