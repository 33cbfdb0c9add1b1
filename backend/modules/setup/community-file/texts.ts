/** The sheets of the file that begins a community. */
export const sheetNames = {
  basics: '小区',
  waves: '批次',
  households: '住户',
  captains: '楼长',
  catalogue: '商品',
} as const;

/** What stands before the value on the first sheet. */
export const basicNames = {
  communityName: '小区名称',
  countyName: '区县',
  teamName: '街道或督导组',
  servicePhone: '服务电话',
} as const;

export const waveNames = { 午间: 'noon', 傍晚: 'evening' } as const;
export const dayNames = ['当天', '第二天', '第三天', '第四天'] as const;

/** Why a row, or the file, cannot be taken. */
export const faultTexts = {
  noSheet: (sheet: string) => `没有“${sheet}”这张表`,
  missing: (field: string) => `“${field}”没有填`,
  tooLong: (field: string, most: number) => `“${field}”最多 ${most} 个字`,
  notPhone: (written: string) => `服务电话“${written}”不对，只能有数字和短横线`,
  notWave: (written: string) => `批次“${written}”看不懂，请写午间或傍晚`,
  notClock: (written: string) => `时间“${written}”看不懂，请按 12:00 这样写`,
  notDay: (written: string) => `“${written}”看不懂，请写当天、第二天、第三天或第四天`,
  waves: (reason: string) => `批次不对：${reason}`,
  noWaves: '至少要有一个批次',
  noHouseholds: '一户都没有读到，请看看表头：要有楼号、单元、房号',
  noEntrance: (place: string) => `住户表里没有${place}`,
  notPlace: '楼号或单元看不懂',
} as const;

/** The workbook to fill in; every line in it is an invented example. */
export const templateTexts = {
  file: '新小区.xlsx',
  withoutHead: sheetNames.basics,
  /** What is shown to whoever points at a head. */
  notes: {
    批次: '写午间或傍晚',
    哪一天送到: '写当天、第二天、第三天或第四天',
    每户限: '空着就是不限',
    先办: '写药品、婴幼儿、冷藏，或者空着',
  },
  sheets: {
    [sheetNames.basics]: [
      [basicNames.communityName, '示例苑'],
      [basicNames.countyName, '示例县'],
      [basicNames.teamName, '督导一组'],
      [basicNames.servicePhone, '19900000110'],
    ],
    [sheetNames.waves]: [
      ['批次', '截单', '几点前送到', '哪一天送到'],
      ['午间', '12:00', '18:00', '当天'],
      ['傍晚', '18:00', '12:00', '第二天'],
    ],
    [sheetNames.households]: [
      ['楼号', '单元', '楼层', '户号', '户名', '现居人数', '联系电话', '备注'],
      ['1', '1', 1, '101', '示例户', 3, '19900000001', ''],
    ],
    [sheetNames.captains]: [
      ['楼号', '单元', '称呼'],
      ['1', '1', '吴女士'],
    ],
    [sheetNames.catalogue]: [
      [
        '品名',
        '分类',
        '说明',
        '单位',
        '单价（元）',
        '每户限',
        '每批次限量',
        '先办',
        '供应商',
        '每箱',
        '起订量',
      ],
      ['大白菜 1棵', '蔬菜', '约 4 斤', '棵', 8, '', 120, '', '示例超市', '', ''],
    ],
  },
} as const;
