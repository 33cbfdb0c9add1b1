/** Why a list that could be opened was compared with nothing. */
export const listTexts = {
  noHouseholds:
    '没有读到住户：要有一行表头，写着楼号、单元、室号、户主（或姓名）、人数这些名称，下面一行一户或一行一人',
  allFaulty: (row: number, message: string) => `没有一行读得出是哪一户；例如第 ${row} 行：${message}`,
  /** What the register says of a household now; undefined: it is not there any more. */
  present: (people: number | null | undefined): string => {
    if (people === undefined) return '已经搬走';
    return people === null ? '人数不详' : `${people} 人`;
  },
} as const;
