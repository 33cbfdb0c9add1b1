import type { RoundForm } from '@/contract/door-knocks';
import { beijingDay, daysLater, formatDate } from './beijing-day';

/** Forms that every community starts from; what is asked follows from what is known of a household. */
export type RoundTemplate = 'none' | 'needs' | 'screening';

export const roundTemplateNames: Readonly<Record<RoundTemplate, string>> = {
  none: '只看人在不在',
  needs: '问缺什么',
  screening: '排查外出和发热',
};

const needs: RoundForm = [
  { id: 'food', words: '缺菜缺粮吗', answer: 'yesNo', choices: [], askedWhen: { by: 'always' } },
  { id: 'medicine', words: '有要常吃的药吗', answer: 'yesNo', choices: [], askedWhen: { by: 'always' } },
  {
    id: 'medicineName',
    words: '什么药，还够几天',
    answer: 'text',
    choices: [],
    askedWhen: { by: 'answer', questionId: 'medicine', equals: 'yes' },
  },
  {
    id: 'nappies',
    words: '奶粉、尿不湿够吗',
    answer: 'yesNo',
    choices: [],
    askedWhen: { by: 'care', careFlags: ['infant'] },
  },
  {
    id: 'bedridden',
    words: '卧床的人今天怎么样',
    answer: 'choice',
    choices: ['和平常一样', '不太好', '要人帮忙'],
    askedWhen: { by: 'care', careFlags: ['bedridden'] },
  },
  {
    id: 'dialysis',
    words: '下次透析是哪天',
    answer: 'date',
    choices: [],
    askedWhen: { by: 'care', careFlags: ['dialysis'] },
  },
];

/** So far back a screening asks. */
const screenedDays = 14;

const screening = (since: string): RoundForm => [
  {
    id: 'wentOut',
    words: `${since}以后有人出过本市吗`,
    answer: 'yesNo',
    choices: [],
    askedWhen: { by: 'always' },
  },
  {
    id: 'wentWhere',
    words: '去了哪里',
    answer: 'text',
    choices: [],
    askedWhen: { by: 'answer', questionId: 'wentOut', equals: 'yes' },
  },
  {
    id: 'backOn',
    words: '哪天回来的',
    answer: 'date',
    choices: [],
    askedWhen: { by: 'answer', questionId: 'wentOut', equals: 'yes' },
  },
  { id: 'fever', words: '有人发热、咳嗽吗', answer: 'yesNo', choices: [], askedWhen: { by: 'always' } },
  {
    id: 'feverCount',
    words: '几个人',
    answer: 'number',
    choices: [],
    askedWhen: { by: 'answer', questionId: 'fever', equals: 'yes' },
  },
];

/** The questions of a template; a screening asks since the day two weeks before `now`. */
export function templateForm(template: RoundTemplate, now: string): RoundForm {
  if (template === 'none') return [];
  return template === 'needs' ? needs : screening(formatDate(daysLater(beijingDay(now), -screenedDays)));
}
