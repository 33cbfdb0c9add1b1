/** What stands in cells of the catalogue's workbook. */
export const cellTexts = {
  sheet: '商品',
  file: (day: string) => `商品目录 ${day}.xlsx`,
  yes: '是',
  no: '否',
  priorities: { none: '', medicine: '药品', infant: '婴幼儿', cold: '冷藏' },
  terms: (caseSize: number | null, minOrder: number | null, packing: string) =>
    [
      caseSize === null ? '' : `每箱 ${caseSize}`,
      minOrder === null ? '' : `起订 ${minOrder}`,
      packing === '' ? '' : `整装 ${packing}`,
    ]
      .filter((part) => part !== '')
      .join('，'),
  /** '30 枚', '360 枚/箱': as people write what is in something. */
  piece: ({ name, perMeasure }: { name: string; perMeasure: number }) => `${perMeasure} ${name}`,
  packing: ({ name, pieces }: { name: string; pieces: number }) => `${pieces}/${name}`,
  content: ({ name, quantity, measure }: { name: string; quantity: number; measure: string }) =>
    `${name} ${quantity} ${measure}`,
} as const;

/** Why a file cannot be read at all. */
export const fileTexts = {
  noHeader: '没有找到表头：要有一行写着品名、分类、单位、单价、供应商',
  tooManyRows: (most: number) => `表里超过 ${most} 行，请分成几个文件`,
} as const;

/** Why one row is not taken. */
export const rowTexts = {
  missing: (field: string) => `“${field}”没有填`,
  noColumns: (fields: readonly string[]) =>
    `表里没有“${fields.join('”“')}”${fields.length > 1 ? '这几' : '这一'}列，新商品要有`,
  notMoney: (written: string) => `单价“${written}”看不懂，请写成 12.50 这样，最多到分；白送的写“免费”`,
  notAmount: (field: string, written: string) => `“${field}”写的是“${written}”，请写成 12.50 这样`,
  notCount: (field: string, written: string) => `“${field}”写的是“${written}”，要填整数`,
  notPriority: (written: string) => `“先办”写的是“${written}”，只能填药品、婴幼儿、冷藏，或者空着`,
  notYesNo: (written: string) => `“上架”写的是“${written}”，只能填是或否`,
  noSupplier: (name: string) => `没有叫“${name}”的供应商，请先在供应商里加上`,
  noCategory: (name: string) => `没有“${name}”这一类，请先在分类里加上`,
  badTerms: (written: string) =>
    `“其他供应商”里的“${written}”看不懂，请写成“店名：每箱 12，起订 60，整装 360/箱”`,
  badPiece: (written: string) => `“每份多少小件”写的是“${written}”，请写成“30 枚”`,
  badPacking: (written: string) => `“整装”写的是“${written}”，请写成“360/箱”`,
  badContent: (written: string) => `“套餐内容”里的“${written}”看不懂，请写成“土豆 2 斤；鸡蛋 10 枚”`,
  packingWithoutPiece: '写了“整装”，也要写“每份多少小件”；没有小件的请填“每箱”',
  depositOverPrice: '押金不能比单价高',
  priceOverCap: '单价超过了最高价',
  unknownId: '编号对不上现有的商品，新商品请把编号空着',
  twice: (row: number) => `和第 ${row} 行是同一样商品，重复了`,
  nameTaken: (name: string) => `已经有另一样商品叫“${name}”`,
  outOfRange: (field: string, reason: string) => `“${field}”${reason}`,
} as const;

/** What the command says to the person at the terminal. */
export const commandTexts = {
  usage: '用法：npm run -s import-catalogue -- --community <小区名或编号> --dry-run <文件>',
  onScreen: '终端只试读（加上 --dry-run）；要导入，请在“商品”页面里选这个文件，看过预览再确认',
  noFile: (file: string) => `文件打不开：${file}`,
  failed: (reason: string) => `没有读成：${reason}`,
} as const;
