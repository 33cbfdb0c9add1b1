import type { KnockMark } from './layout';

/** What a knock sheet says. */
export const knockSheetTexts = {
  title: '敲门单',
  code: '单号',
  room: '房号',
  row: '行',
  hint: '留意',
  people: '几口人',
  captain: (name: string) => `楼长 ${name}`,
  knocker: '敲门的人',
  day: '日期',
  printedAt: (time: string) => `${time} 打印`,
  size: (rows: number) => `${rows} 户`,
  /** Two lines each, in a column of 12 mm. */
  marks: {
    met: ['见到了', ''],
    phoned: ['打了', '电话'],
    noAnswer: ['没人应', ''],
    refused: ['拒绝', ''],
    vacant: ['空户', ''],
    needsHomeService: ['需要', '上门'],
    cannotCook: ['做不', '了饭'],
  } satisfies Record<KnockMark, readonly [string, string]>,
  howToTick: '勾打在方框里，每户一个结果。勾错了把方框涂满，再勾对的。',
  howToReturn: '拍照录入：四个黑角都要拍进去，纸放平。也可以照单号手工录入。',
} as const;
