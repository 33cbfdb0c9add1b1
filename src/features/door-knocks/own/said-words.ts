import type { Question } from '@/contract/door-knocks';
import { askedQuestions } from '@/domain/asked-questions';
import type { OwnRoundHere } from './use-own-rounds';

const yesNo: Readonly<Record<string, string>> = { yes: '是', no: '否' };

const answerWords = ({ words, answer }: Question, given: string): string =>
  `${words}：${answer === 'yesNo' ? (yesNo[given] ?? given) : given}`;

/** What the household has said in a round, one thought a line: '现居 3 人', '家里能做饭吗：是'. */
export function saidWords(round: OwnRoundHere): string[] {
  const { form, answers, residentCount, answered } = round;
  const given = askedQuestions(form, round).flatMap((question) => {
    const value = answers[question.id];
    return value ? [answerWords(question, value)] : [];
  });
  return [
    ...(residentCount === null ? [] : [`现居 ${residentCount} 人`]),
    ...given,
    ...(answered?.needsHomeService ? ['需要上门服务'] : []),
  ];
}
