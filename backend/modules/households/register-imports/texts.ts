/** Words of the differences between a file and the register. */
export const importTexts = {
  total: '手填的合计',
  people: (count: number) => `${count} 人`,
  vacant: '空户',
  livedIn: (count: number | null) => (count === null ? '有人住' : `有人住，${count} 人`),
  floor: (floor: number) => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`),
  tenure: { owner: '业主', tenant: '租户' },
  care: {
    livingAlone: '独居',
    pregnant: '孕妇',
    infant: '婴幼儿',
    dialysis: '透析',
    disability: '残疾',
    chronicIllness: '慢性病',
    bedridden: '卧床',
    noSmartphone: '没有智能手机',
    cannotCook: '不方便做饭',
  },
} as const;
