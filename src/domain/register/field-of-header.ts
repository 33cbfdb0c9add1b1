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
    '地址 住址 家庭住址 家庭地址 房屋地址 居住地址 现居住地址 现住址 详细地址 具体地址 房屋坐落 坐落 楼栋单元 楼号单元 楼栋单元号 ' +
    '楼单元 楼栋/单元 楼号/单元 楼栋房号 楼栋单元房号 楼号单元户号 楼栋单元室 楼室号 楼房号 房屋 房产 住房',
  building:
    '楼号 楼栋 楼栋号 楼幢号 楼幢 栋号 幢号 座号 楼座 楼座号 栋 幢 座 楼 栋楼 楼宇 楼宇号 号楼 几号楼 栋数 楼栋名称 楼名',
  entrance: '单元 单元号 几单元 门栋 门洞 门洞号 梯号 单元门 所在单元',
  floor: '楼层 层 层号 所在楼层 所在层 楼层号 几楼 层次',
  room: '户号 房号 房间号 门牌号 室号 房间号码 房门号 门号 门牌 门牌号码 户室号 房室号 房间 室 户室 房屋号 房屋编号 房号室号 号码牌',
  name: '户名 户主姓名 户主 住户姓名 住户 住户名称 居民姓名 姓名 业主姓名 业主 业主名称 房主姓名 房主 产权人 户主名 户主名称 联系人 名字',
  residents:
    '现居人数 现居住人数 现住人数 现有人数 实际居住人数 实住人数 居住人数 在住人数 入住人数 现居人口 居住人口 常住人数 常住人口 常住 常住人口数 ' +
    '人数 人口数 人口 家庭人数 家庭人口 家庭人口数 住户人数 户内人数 总人数',
  phones: '联系电话 联系方式 手机号 手机号码 手机 电话 电话号码 联系号码',
  remark:
    '备注 说明 备注说明 特殊情况 特殊人群 重点人群 人员类别 特殊情况说明 情况说明 备注信息 其他 其他情况 特殊需求 需求 关爱对象 关爱类别',
};

const meanings = new Map<string, HeaderMeaning>(
  Object.entries(names).flatMap(([field, list]) =>
    // The keys of a record of fields are fields.
    list.split(' ').map((name, rank) => [name, { field: field as RegisterField, rank }] as const),
  ),
);

const ofSomeoneElse = /紧急|家属|亲属|子女|房东|楼长|物业|网格/;
const anyPhone = /(?:电话|手机|联系方式|座机|固话|联系号码)(?:号码?)?[0-9一二三四五]?$/;
const anyRemark = /^(?:备注|说明)[0-9一二三]?$/;

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
