const reads = '请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv 再试';

/** Why a file cannot be read. */
export const fileTexts = {
  empty: '文件是空的，里面没有内容',
  notWhole: '文件没有传完整，请再选一次',
  tooLarge: (megabytes: number) => `文件超过 ${megabytes} MB，请按楼栋分成几个文件`,
  tooManyMerged: '表里合并的格子太多，请取消合并后再试',
  tooWide: '表里的列太多，请删掉右边空白的列再试',
  tooManyRows: (rows: number) => `表里超过 ${rows} 行，请按楼栋分成几个文件`,
  oldExcel: `这是旧版 Excel（.xls）或者加了密码的文件，${reads}`,
  webPage: `这个文件其实是网页，不是表格，${reads}`,
  notATable: `这个文件不是 Excel 也不是 CSV 表格，${reads}`,
  brokenExcel: `这个 Excel 文件打不开，可能没有存完整，${reads}`,
  noHeader: '没有找到表头：要有一行写着楼号、单元、户号、户名、现居人数、联系电话这些名称',
} as const;

/** What the command says to the person at the terminal. */
export const commandTexts = {
  usage: '用法：npm run -s import-register -- --community <小区名或编号> [--dry-run] <文件>',
  noCommunity: (name: string) => `没有叫“${name}”的小区，请先建好小区，或加上 --dry-run 只试读`,
  sameName: (name: string) => `叫“${name}”的小区不止一个，请写小区编号`,
  noWriter: '还没有管理员，也没有这个小区的工作人员，请先用 npm run create-admin 建一个',
  noFile: (file: string) => `文件打不开：${file}`,
  failed: (reason: string) => `没有读成：${reason}`,
} as const;

const on = (sheet: string): string => (sheet === '' ? '' : `工作表“${sheet}”`);

/** What is wrong with a row, for the person who holds the file. */
export const problemTexts = {
  buildingMissing: '没有写楼号，不知道是哪栋楼',
  buildingUnclear: (written: string) => `楼号写的是“${written}”，认不出是哪栋楼`,
  entranceMissing: '没有写单元，这栋楼别的住户都写了',
  entranceUnclear: (written: string) => `单元写的是“${written}”，认不出是几单元`,
  roomMissing: '没有写户号，不知道是哪一户',
  roomUnclear: (written: string) => `户号写的是“${written}”，认不出是哪一户`,
  roomIsDate: (written: string) => `户号变成了日期“${written}”，像是表格自动改的，请改回户号`,
  contradicts: '同一行里两处写的楼号或单元不一样',
  countNotANumber: (written: string) => `现居人数写的是“${written}”，不是数字`,
  phoneNotValid: (written: string) => `电话“${written}”不是手机号，也不是座机号`,
  phoneShortened: (written: string) => `电话“${written}”被表格改成了科学计数，后几位已经丢了，请重新填写`,
  duplicate: (place: string, first: string) => `${place}和${first}是同一户，重复了`,
  duplicateOtherName: (place: string, first: string, name: string, other: string) =>
    `${place}和${first}是同一户，重复了，但户名不同：这行是“${name}”，那行是“${other}”`,
  rowOf: (sheet: string, row: number) => `${on(sheet)}第 ${row} 行`,
  total: (typed: string, computed: string) =>
    `表里手填的合计是${typed}，逐行相加是${computed}，不一致；按逐行相加的算，这一行不导入`,
  heldBeside: (rows: number) => `（另有 ${rows} 行有问题，没有算进去）`,
} as const;

/** What a person should know about a file although nothing is wrong with a row. */
export const noteTexts = {
  floorDiffers: (floor: number, roomNo: string) =>
    `楼层写的是 ${floor} 层，和户号 ${roomNo} 对不上，按写的楼层导入`,
  vacantWithCount: (word: string) => `写着“${word}”，又填了现居人数，按人数导入`,
  nothingWritten: '只有门牌，没有户名、人数、电话，先按人数不详导入，请核实',
  sheetHidden: (sheet: string) => `${on(sheet)}是隐藏的，没有读`,
  sheetWithoutHeader: (sheet: string) => `${on(sheet)}里没有找到表头，没有读`,
} as const;

/** A building may have a name of its own: '综合楼' is no '综合楼号楼'. */
const buildingText = (buildingNo: string): string =>
  /[楼栋幢座]$/.test(buildingNo) ? buildingNo : `${buildingNo}号楼`;

/** '3号楼1单元501室', what is known of it. */
export const placeText = (place: {
  buildingNo: string | null;
  entranceNo: string | null;
  roomNo: string | null;
}): string =>
  [
    place.buildingNo === null ? '' : buildingText(place.buildingNo),
    place.entranceNo === null ? '' : `${place.entranceNo}单元`,
    place.roomNo === null ? '' : `${place.roomNo}室`,
  ].join('');
