import { sheetsOf, type Rows } from './workbook';

/** A workbook of these sheets in base64. */
export const base64Of = async (sheets: Readonly<Record<string, Rows>>): Promise<string> =>
  (await sheetsOf(sheets)).toString('base64');

/** A small community in one file: two entrances, three households, one of them vacant, one captain, two products. */
export const smallCommunity = (communityName: string) => ({
  小区: [
    ['小区名称', communityName],
    ['区县', '示例县'],
    ['街道或督导组', '督导三组'],
    ['服务电话', '19900000112'],
  ],
  批次: [
    ['批次', '截单', '几点前送到', '哪一天送到'],
    ['午间', '12:00', '18:00', '当天'],
    ['傍晚批次', '18:00', '12:00', '第二天'],
  ],
  住户: [
    ['楼号', '单元', '户号', '户名', '现居人数', '联系电话', '备注'],
    ['1号楼', '1单元', '101', '示例甲', 3, '19900000201', '独居老人'],
    ['1号楼', '1单元', '102', '示例乙', 2, '19900000202', ''],
    ['1号楼', '2单元', '101', '', '空户', '', ''],
  ],
  楼长: [
    ['楼号', '单元', '称呼'],
    ['1', '一单元', '吴女士'],
  ],
  商品: [
    ['品名', '分类', '单位', '单价（元）', '供应商', '先办'],
    ['大米 5kg', '米面油', '袋', 28, '示例粮店', ''],
    ['牛奶', '肉蛋奶', '箱', 42, '示例超市', '冷藏'],
  ],
});
