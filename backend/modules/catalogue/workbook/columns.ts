/** The columns of the catalogue's workbook, in their order: what the export writes and the import reads. */
export const columns = [
  { field: 'id', header: '编号（请勿改）', width: 38, also: ['编号'] },
  {
    field: 'name',
    header: '品名',
    width: 24,
    also: ['名称', '商品', '商品名称', '商品名', '货品', '货品名称', '菜品'],
  },
  { field: 'category', header: '分类', width: 10, also: ['类别', '品类', '商品分类', '所属分类'] },
  { field: 'description', header: '说明', width: 20, also: ['备注', '规格'] },
  { field: 'measure', header: '单位', width: 8, also: ['计量单位', '包装单位', '销售单位'] },
  {
    field: 'price',
    header: '单价（元）',
    width: 12,
    also: ['价格', '售价', '团当前单价', '团购价', '现价', '零售价', '销售价'],
  },
  { field: 'deposit', header: '其中押金（元）', width: 12, also: ['押金'] },
  { field: 'priceCap', header: '最高价（元）', width: 12, also: ['限价', '最高限价'] },
  { field: 'piece', header: '每份多少小件', width: 12, also: ['含量', '每份数量', '内含'] },
  { field: 'weight', header: '每件重（克）', width: 12, also: ['重量'] },
  { field: 'limit', header: '每户限', width: 10, also: ['每户限购', '限购', '限购数量', '每人限购'] },
  { field: 'stock', header: '每批次限量', width: 12, also: ['限量', '库存', '总库存', '库存数量'] },
  { field: 'priority', header: '先办', width: 10, also: ['优先'] },
  { field: 'supplier', header: '供应商', width: 24, also: ['供货商', '供应商名称', '供货单位'] },
  { field: 'caseSize', header: '每箱', width: 8, also: ['箱规'] },
  { field: 'packing', header: '整装', width: 10, also: ['整箱', '包装规格'] },
  { field: 'minOrder', header: '起订量', width: 9, also: ['起订'] },
  { field: 'others', header: '其他供应商', width: 36, also: [] },
  { field: 'contents', header: '套餐内容', width: 30, also: ['套餐', '内容', '组合内容'] },
  { field: 'listed', header: '上架', width: 8, also: ['是否上架'] },
] as const;

export type Field = (typeof columns)[number]['field'];

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*:]/g, '');

/** What a column is about, by its head; undefined for a column that we do not know. */
export const fieldOf = (header: string): Field | undefined =>
  columns.find((one) => [one.header, ...one.also].some((name) => plain(name) === plain(header)))?.field;

/** How a field is called in a sentence about it. */
export const labelOf = (field: Field): string =>
  plain(columns.find((one) => one.field === field)?.header ?? '');
