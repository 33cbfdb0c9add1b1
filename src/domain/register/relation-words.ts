import type { ResidentRelation } from '@/contract/register';

/** Who somebody is at a door, as a register says it; `owner` and `tenant` say nothing of who else lives there. */
export type WrittenRelation = ResidentRelation | 'owner' | 'tenant';

const words: readonly (readonly [WrittenRelation, RegExp])[] = [
  ['householder', /^(?:户主|本人(?:或户主)?|家长)$/],
  ['owner', /^(?:业主|房主|产权人|共有人|共有产权人|房东|自有|自住|自住户)$/],
  ['tenant', /^(?:租户|租客|承租人?|租住|租住户|租赁户?|合租人?|同租人?|出租户?)$/],
  ['spouse', /^(?:配偶|妻子?|丈?夫|爱人|老婆|老公|夫妻|媳妇|太太)$/],
  ['child', /^(?:[长次三四五六大二小独养继]?(?:子|女|儿子?|女儿|儿女)|子女|孩子|小孩|婴儿|儿童)$/],
  ['parent', /^(?:父亲?|母亲?|父母|爸爸?|妈妈?|岳父|岳母|公公|婆婆|公婆|岳父母|养父|养母|继父|继母)$/],
  [
    'relative',
    /^(?:家属|家人|亲属|亲戚|家庭成员|成员|其他亲属|孙子?女?|孙[子女]|外孙女?|外孙子|祖父母?|祖母|爷爷|奶奶|外公|外婆|姥爷|姥姥|[儿女]媳|儿媳妇?|女婿|兄弟?|弟弟?|哥哥?|姐姐?|妹妹?|姐妹|兄弟姐妹|侄[子女]|外甥女?|叔叔?|姑姑?|舅舅?|姨妈?|嫂子?|孙媳妇?|重孙)$/,
  ],
  ['other', /^(?:保姆|护工|住家保姆|非亲属|其他|其它|同住人?|同住人员|朋友|寄住|借住)$/],
];

const cleaned = (plain: string): string =>
  plain
    .replace(/ /g, '')
    .replace(/^(?:与?(?:户主|业主|房主)(?:是|为|的|之)?)(?=.)/, '')
    .replace(/^之/, '');

/** Reads '户主', '配偶', '长子', '家属', '租户'; undefined for a blank, a code or other words. */
export function readRelation(plain: string): WrittenRelation | undefined {
  const text = cleaned(plain);
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

const ofFamily: ReadonlySet<WrittenRelation | undefined> = new Set([
  ...(['spouse', 'child', 'parent', 'relative', 'other'] as const),
]);

/** Whether the word says that this person belongs to somebody else's household. */
export const isOfFamily = (relation: WrittenRelation | undefined): boolean => ofFamily.has(relation);
