const reads = '请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv 再试';

/** Why a file cannot be read, and what to do about it. */
export const fileTexts = {
  empty: '文件是空的，里面没有内容',
  notWhole: '文件没有传完整，请再选一次',
  tooLarge: (megabytes: number) => `文件超过 ${megabytes} MB，请分成几个文件`,
  tooMuch: '文件展开以后太大，请只留下要用的那张表，另存为 .xlsx 再试',
  tooHeavy: '文件太大，读到一半读不下去了，请分成几个文件，或另存为 .csv 再试',
  tooSlow: '读了很久还没有读完，请分成几个文件，或另存为 .csv 再试',
  tooManyMerged: '表里合并的格子太多，请取消合并后再试',
  tooWide: '表里的列太多，请删掉右边空白的列再试',
  tooManyRows: (rows: number) => `表里超过 ${rows} 行，请分成几个文件`,
  tooManyStrings: '表里的文字太多，请只留下要用的那张表，另存为 .xlsx 再试',
  hasPassword: '这个文件加了密码，请在 Excel 或 WPS 里去掉密码，保存后再试',
  oldExcel: `这个旧版 Excel 文件（.xls）打不开，可能没有存完整，或者加了密码，${reads}`,
  webPage: `这个文件其实是网页，里面没有读得出的表格，${reads}`,
  notATable: `这个文件不是 Excel 也不是 CSV 表格，${reads}`,
  brokenExcel: `这个 Excel 文件打不开，可能没有存完整，${reads}`,
} as const;
