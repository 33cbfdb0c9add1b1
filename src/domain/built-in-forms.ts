import type { Question, RoundForm } from '@/contract/door-knocks';

/** A form that every community has from the beginning. */
export interface BuiltInForm {
  key: string;
  name: string;
  form: RoundForm;
}

type AskedWhen = Question['askedWhen'];
const always: AskedWhen = { by: 'always' };
const after = (questionId: string, equals: string): AskedWhen => ({ by: 'answer', questionId, equals });

type Asked = Pick<Question, 'id' | 'words' | 'answer'> & Partial<Pick<Question, 'choices' | 'askedWhen'>>;
const ask = (question: Asked): Question => ({ choices: [], askedWhen: always, ...question });

const canCook = ask({ id: 'canCook', words: '家里现在能自己做饭吗', answer: 'yesNo' });
const nappies = ask({
  id: 'nappies',
  words: '尿不湿、奶粉够用几天',
  answer: 'number',
  askedWhen: { by: 'care', careFlags: ['infant'] },
});
const bedridden = ask({
  id: 'bedriddenToday',
  words: '卧床的人今天怎么样',
  answer: 'choice',
  choices: ['和平时一样', '不太好', '要看医生'],
  askedWhen: { by: 'care', careFlags: ['bedridden'] },
});
const medicine = ask({
  id: 'medicineDays',
  words: '常吃的药还够几天',
  answer: 'number',
  askedWhen: { by: 'care', careFlags: ['chronicIllness', 'dialysis'] },
});

/** Who has come from elsewhere: since when, and from where (practice 20: a screening asks for a day and a place). */
const screening: RoundForm = [
  ask({ id: 'cameFromElsewhere', words: '这段时间有人从外地回来吗', answer: 'yesNo' }),
  ask({
    id: 'sinceOn',
    words: '哪天回来的',
    answer: 'date',
    askedWhen: after('cameFromElsewhere', 'yes'),
  }),
  ask({
    id: 'fromWhere',
    words: '从哪里回来的',
    answer: 'text',
    askedWhen: after('cameFromElsewhere', 'yes'),
  }),
  ask({ id: 'hasFever', words: '家里有人发热吗', answer: 'yesNo' }),
];

export const builtInForms: readonly BuiltInForm[] = [
  { key: 'screening', name: '外地返回和发热排查', form: screening },
  { key: 'dailyNeeds', name: '生活能不能自理', form: [canCook, nappies, bedridden, medicine] },
  { key: 'infants', name: '有婴儿的家庭', form: [nappies] },
  { key: 'bedridden', name: '卧床的人', form: [bedridden] },
];
