import { plainText } from './plain-text';
import type { RegisterField } from './register-field';

/** What a header names; of two columns for one field the lower rank is taken. */
export interface HeaderMeaning {
  field: RegisterField;
  rank: number;
}

/** The usual names of the property companies' files, the most telling first. */
const names: Readonly<Record<RegisterField, string>> = {
  address:
    '地址 住址 家庭住址 家庭地址 房屋地址 居住地址 现居住地址 现住址 现住地址 详细地址 具体地址 收货地址 送货地址 配送地址 房屋坐落 坐落 ' +
    '楼栋单元 楼号单元 楼栋单元号 楼单元 楼栋/单元 楼号/单元 楼栋房号 楼栋单元房号 楼号单元户号 楼号单元房号 楼栋单元室 楼室号 楼房号 ' +
    '房屋 房产 住房 楼号房号 楼栋门牌 居住地',
  area: '弄号 弄 几弄 里弄 弄堂 期 期数 分期 几期 组团 苑区 村 村名 行政村 所属村 村(居) 小区 小区名称 所属小区 小区名 楼盘 楼盘名称 项目 项目名称',
  building:
    '楼号 楼栋 楼栋号 楼幢号 楼幢 栋号 幢号 座号 楼座 楼座号 栋 幢 座 楼 栋楼 楼宇 楼宇号 号楼 几号楼 栋数 楼栋名称 楼名 几栋 几幢 ' +
    '组 组别 小组 组号 几组 村民小组 村民组 所在组 所属组 村组 社 生产队',
  entrance: '单元 单元号 几单元 门栋 门洞 门洞号 梯号 单元门 所在单元 单元名称',
  floor: '楼层 层 层号 所在楼层 所在层 楼层号 几楼 层次 几层',
  room:
    '户号 房号 房间号 门牌号 室号 房间号码 房门号 门号 门牌 门牌号码 户室号 房室号 房间 室 户室 房屋号 房屋编号 房号室号 号码牌 几室 ' +
    '房间编号 房屋名称 房号/铺号 铺号 商铺号',
  name:
    '户名 户主姓名 户主 住户姓名 住户 住户名称 居民姓名 姓名 业主姓名 业主 业主名称 房主姓名 房主 产权人 户主名 户主名称 联系人 名字 ' +
    '客户名称 客户姓名 收货人 收件人 人员姓名 产权人姓名 租户姓名 居住人 居住人姓名',
  member: '成员姓名 家庭成员姓名 家庭成员 成员 家属姓名 家人姓名 同住人姓名 同住人 本人姓名',
  relation:
    '与户主关系 与户主的关系 和户主关系 和户主的关系 同户主关系 户主关系 与业主关系 与业主的关系 与房主关系 与产权人关系 与承租人关系 ' +
    '是否户主 是否为户主 家庭关系 亲属关系 成员关系 人员关系 关系 称谓 业主类型 客户类型 成员类型 居民类型 住户类型 住户类别 人员类型 住户身份 人员身份 身份',
  residents:
    '现居人数 现居住人数 现住人数 现有人数 实际居住人数 实际居住人口 实际人数 实住人数 实住人口 居住人数 在住人数 入住人数 现居人口 现住人口 ' +
    '居住人口 居住人口数 现居住人口 现居住人口数 现住人口数 入住人口 入住人口数 实有人口 实有人数 常住人数 常住人口 常住 常住人口数 ' +
    '人数 人口数 人口 家庭人数 家庭人口 家庭人口数 家庭成员数 家庭成员人数 住户人数 户内人数 总人数 总人口 几口人 人口数量 居住人员数 成员数',
  phones: '联系电话 联系方式 手机号 手机号码 手机 电话 电话号码 联系号码',
  status:
    '入住状态 居住状态 入住情况 居住情况 住户状态 房屋状态 房屋现状 房屋情况 房屋使用情况 房屋使用状态 使用状态 使用情况 使用现状 住房状态 ' +
    '住房情况 房态 状态 当前状态 居住现状 居住性质 租住情况 出租情况 空置情况 是否入住 是否居住 是否住人 是否有人居住 是否空置 是否空户 是否空房 ' +
    '是否空关 是否出租 有无人居住 人员状态 居住类型 居住类别 房屋类型 房屋性质 房屋用途 住房性质 物业类型 房屋类别',
  remark:
    '备注 说明 备注说明 特殊情况 特殊人群 重点人群 人员类别 特殊情况说明 情况说明 备注信息 其他 其他情况 特殊需求 需求 关爱对象 关爱类别 ' +
    '标签 人员标签 住户标签 房屋标签 标签名称 人群标签 人群类型 健康状况 身体状况 特殊人员 关注人群',
};

const meanings = new Map<string, HeaderMeaning>(
  Object.entries(names).flatMap(([field, list]) =>
    // The keys of a record of fields are fields.
    list.split(' ').map((name, rank) => [name, { field: field as RegisterField, rank }] as const),
  ),
);

const ofSomeoneElse = /紧急|家属|亲属|子女|房东|楼长|物业|网格/;
const anyPhone = /(?:电话|手机|联系方式|座机|固话|联系号码)(?:号码?)?[0-9一二三四五]?$/;
const anyRemark = /^(?:备注|说明|标签)[0-9一二三]?$/;
/** What only a person has, and no household. */
const personal =
  /^(?:性别|年龄|民族|出生(?:日期|年月)?|生日|身份证(?:号码?)?|公民身份号码|证件(?:号码?|类型)|学历|政治面貌|婚姻状况)$/;

/** Every name has a Chinese word in it and is short; that spares most cells the closer look. */
const han = /[\u4e00-\u9fff]/;
const longest = 30;

const cleaned = (written: string): string =>
  plainText(written)
    .replace(/[ *:]/g, '')
    .replace(/^(?:[0-9]{1,2}[.、]|[(【[])/, '')
    .replace(/[\]】)]$/, (end) => (end === ')' ? end : ''));

const byPattern = (name: string): HeaderMeaning | undefined => {
  if (anyPhone.test(name) && !ofSomeoneElse.test(name)) return { field: 'phones', rank: 50 };
  return anyRemark.test(name) ? { field: 'remark', rank: 50 } : undefined;
};

/** Reads '楼 号', '联系电话(必填)', '1.单元' as the field they name; undefined for a column that we do not take. */
export function fieldOfHeader(written: string): HeaderMeaning | undefined {
  if (written.length > longest || !han.test(written)) return undefined;
  const name = cleaned(written);
  const short = name.replace(/\(.*\)$/, '');
  return meanings.get(name) ?? meanings.get(short) ?? byPattern(short);
}

/** Whether a column holds what only a person has: 性别, 身份证号. */
export const isPersonalHeader = (written: string): boolean =>
  written.length <= longest && han.test(written) && personal.test(cleaned(written).replace(/\(.*\)$/, ''));

/** A word that the cells of a column leave to its heading: '3' under 组 is '3组', '500' under 弄号 '500弄'. */
export function wordOfHeader(written: string): string {
  const name = cleaned(written).replace(/\(.*\)$/, '');
  if (name.includes('弄')) return '弄';
  return /^(?:组|组别|小组|组号|几组|村民小组|村民组|所在组|所属组|村组)$/.test(name) ? '组' : '';
}
