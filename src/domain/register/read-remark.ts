/** Who in a household needs special care. */
export type CareFlag =
  'livingAlone' | 'pregnant' | 'infant' | 'dialysis' | 'disability' | 'chronicIllness' | 'bedridden';

/** What the remarks say that the service must know. */
export interface RemarkSigns {
  careFlags: CareFlag[];
  hasNoSmartphone: boolean;
  cannotCook: boolean;
  isTenant: boolean;
}

const words: readonly (readonly [CareFlag, string])[] = [
  ['livingAlone', '独居|孤寡|独自居住|独自生活|单独居住|一个人住|一人居住'],
  ['pregnant', '孕妇|孕期|怀孕|孕[0-9早中晚]|待产|临产|预产期|(?<![备未避])孕'],
  ['infant', '婴儿|婴幼儿|婴|幼儿(?!园)|新生儿|宝宝|哺乳'],
  ['dialysis', '透析|血透|腹透|尿毒症'],
  ['disability', '残疾|残障|伤残|肢残|智残|听障|视障|智障|盲人|失明|聋哑|失聪|轮椅'],
  [
    'chronicIllness',
    '慢性病|慢病|高血压|糖尿病|三高|冠心病|心脏病|脑梗|心梗|中风|哮喘|慢阻肺|慢性[^,;。、 ]{1,6}|癌|肿瘤|化疗|放疗',
  ],
  ['bedridden', '卧床|瘫痪|偏瘫|不能下床|下不了床|失能|植物人'],
];

const noSmartphone =
  /(?:无|没有?|不会(?:使?用|操作)?|不用|不懂|用不了|不使用)(?:智能)?手机|非智能|老年机|老人机|老人手机|不会(?:微信|上网)/;
const cannotCook =
  /(?:不方便|不便于?|不能|无法|没法|没办法|不会|难以|无力)(?:自己|自行)?(?:做|烧|煮)(?:饭|菜)|做不了饭|(?:不能|无法)(?:开火|开伙)|无厨房/;
const tenant =
  /租户|租客|租住|承租|租房|租赁|(?<![待未可拟])出租|整租|合租|(?:^|[,;、。( ])租(?:$|[,;、。) ])/;

const anyCare = words.map(([, pattern]) => pattern).join('|');
/** '无慢性病', '非独居', '没有高血压、糖尿病': said of the household, but said to be not so. */
const denied = new RegExp(
  `(?:无|没有?|非|不是|不属于|未患|未见)(?:有|任何)?(?:(?:${anyCare})(?:老人|患者|人员|人)?[、和及或]?)+`,
  'g',
);
const patterns = words.map(([flag, pattern]) => [flag, new RegExp(pattern)] as const);

/** Reads care words out of remarks in plain text; a word that is denied ('无慢性病') does not count. */
export function readRemark(plain: string): RemarkSigns {
  if (plain === '') return { careFlags: [], hasNoSmartphone: false, cannotCook: false, isTenant: false };
  const said = plain.replace(denied, ' ');
  return {
    careFlags: patterns.filter(([, pattern]) => pattern.test(said)).map(([flag]) => flag),
    hasNoSmartphone: noSmartphone.test(plain),
    cannotCook: cannotCook.test(plain),
    isTenant: tenant.test(plain),
  };
}
