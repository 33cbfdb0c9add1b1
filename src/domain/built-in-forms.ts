import type { Question, RoundForm } from '@/contract/door-knocks';
import { beijingDay, daysLater, formatDate } from './beijing-day';

/** A form that every community has from the beginning. */
export interface BuiltInForm {
  key: string;
  name: string;
  form: RoundForm;
}

type AskedWhen = Question['askedWhen'];
const always: AskedWhen = { by: 'always' };
const after = (questionId: string, equals: string): AskedWhen => ({ by: 'answer', questionId, equals });
const ofCare = (...careFlags: Extract<AskedWhen, { by: 'care' }>['careFlags']): AskedWhen => ({
  by: 'care',
  careFlags,
});

type Asked = Pick<Question, 'id' | 'words' | 'answer'> & Partial<Pick<Question, 'choices' | 'askedWhen'>>;
const ask = (question: Asked): Question => ({ choices: [], askedWhen: always, ...question });

/** What a household lacks; more is asked where the register knows of an infant, somebody bedridden or on dialysis. */
const needs: RoundForm = [
  ask({ id: 'canCook', words: '家里现在能自己做饭吗', answer: 'yesNo' }),
  ask({ id: 'food', words: '缺菜缺粮吗', answer: 'yesNo' }),
  ask({ id: 'medicine', words: '有要常吃的药吗', answer: 'yesNo' }),
  ask({
    id: 'medicineName',
    words: '什么药，还够几天',
    answer: 'text',
    askedWhen: after('medicine', 'yes'),
  }),
  ask({ id: 'nappies', words: '奶粉、尿不湿够吗', answer: 'yesNo', askedWhen: ofCare('infant') }),
  ask({
    id: 'bedridden',
    words: '卧床的人今天怎么样',
    answer: 'choice',
    choices: ['和平常一样', '不太好', '要人帮忙'],
    askedWhen: ofCare('bedridden'),
  }),
  ask({ id: 'dialysis', words: '下次透析是哪天', answer: 'date', askedWhen: ofCare('dialysis') }),
];

/** So far back a screening asks. */
const SCREENED_DAYS = 14;

/** Who has come from elsewhere: since when, and from where (practice 35). */
const screening = (since: string): RoundForm => [
  ask({ id: 'wentOut', words: `${since}以后有人出过本市吗`, answer: 'yesNo' }),
  ask({ id: 'wentWhere', words: '去了哪里', answer: 'text', askedWhen: after('wentOut', 'yes') }),
  ask({ id: 'backOn', words: '哪天回来的', answer: 'date', askedWhen: after('wentOut', 'yes') }),
  ask({ id: 'fever', words: '有人发热、咳嗽吗', answer: 'yesNo' }),
  ask({ id: 'feverCount', words: '几个人', answer: 'number', askedWhen: after('fever', 'yes') }),
];

/** The forms to begin with, at this moment (UTC ISO): a screening asks since the day two weeks before it. */
export const builtInForms = (now: string): readonly BuiltInForm[] => [
  { key: 'none', name: '只看人在不在', form: [] },
  { key: 'needs', name: '问缺什么', form: needs },
  {
    key: 'screening',
    name: '排查外出和发热',
    form: screening(formatDate(daysLater(beijingDay(now), -SCREENED_DAYS))),
  },
];
