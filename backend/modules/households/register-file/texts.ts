import { buildingName, entranceName } from '@/domain/place-words';

/** What the command says to the person at the terminal. */
export const commandTexts = {
  usage:
    '用法：npm run -s import-register -- --community <小区名或编号> [--dry-run] [--hidden in|out] <文件>',
  noCommunity: (name: string) => `没有叫“${name}”的小区，请先建好小区，或加上 --dry-run 只试读`,
  sameName: (name: string) => `叫“${name}”的小区不止一个，请写小区编号`,
  noWriter: '还没有管理员，也没有这个小区的工作人员，请先用 npm run create-admin 建一个',
  noFile: (file: string) => `文件打不开：${file}`,
  noHeader: '没有找到表头：要有一行写着楼号、单元、户号、户名、现居人数、联系电话这些名称',
  failed: (reason: string) => `没有读成：${reason}`,
} as const;

const on = (sheet: string): string => (sheet === '' ? '' : `工作表“${sheet}”`);

/** What is wrong with a row, for the person who holds the file. */
export const problemTexts = {
  areaMissing: '文件里有好几个弄（村、期），这一行没写是哪一个，光看楼号分不清',
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
  hiddenInNew: '这一行在文件里被筛选藏起来了，请取消筛选看一看：要的就显示出来，不要的就删掉',
  besideInNew:
    '同一个门牌写了两个户主，建小区时一个门牌只能有一户；请先留一户，建好以后再用名册导入补上另一户',
  hasLeft: (written: string) => `写着“${written}”，那现在是空户还是别人在住，文件里没有说`,
  samePerson: (place: string, first: string) => `${place}这个人和${first}是同一个人，重复了`,
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
  rowPerPerson: (households: number, rows: number) =>
    `这张表一行写一个人，同一个门牌的 ${rows} 行合成了 ${households} 户；没有写人数的，按列出的人算`,
  somePeople: (households: number, rows: number) =>
    `有的门牌写了几行，名字不同，按一家人合在一起（${rows} 行，全表 ${households} 户）；住几个人文件里没有，请核实`,
  gone: (name: string, written: string) => `${name}写着“${written}”，没有算进这一户`,
  sharedPhone: (households: number, phone: string) =>
    `${households} 户用同一个号码 ${phone}：凭它不能直接加入，要楼长核对；请看看是不是随手填的`,
  nothingWritten: '只有门牌，没有户名、人数、电话，先按人数不详导入，请核实',
  rowsHidden: (rows: readonly number[], areTaken: boolean) =>
    `有 ${rows.length} 行在文件里被筛选藏起来了（第 ${rows.slice(0, 20).join('、')} 行${rows.length > 20 ? '等' : ''}），` +
    (areTaken ? '也读了' : '没有读；要读就在命令里加 --hidden in'),
  sheetHidden: (sheet: string) => `${on(sheet)}是隐藏的，没有读`,
  sheetWithoutHeader: (sheet: string) => `${on(sheet)}里没有找到表头，没有读`,
} as const;

/** '501室', '东户', '13附1号'. */
const roomText = (roomNo: string): string => {
  if (roomNo.includes('附')) return `${roomNo}号`;
  return /[0-9A-Z]$/.test(roomNo) ? `${roomNo}室` : roomNo;
};

/** '3号楼1单元501室', what is known of it. */
export const placeText = (place: {
  buildingNo: string | null;
  entranceNo: string | null;
  roomNo: string | null;
}): string =>
  [
    place.buildingNo === null ? '' : buildingName(place.buildingNo),
    place.entranceNo === null || place.entranceNo === '0' ? '' : entranceName(place.entranceNo),
    place.roomNo === null ? '' : roomText(place.roomNo),
  ].join('');
