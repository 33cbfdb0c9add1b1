import * as z from 'zod';

/** `lacking`: '鸡蛋 30枚 缺 1 板'. What an outbox of the release before holds has no more than that. */
export const shortFacts = {
  lacking: z.string(),
  /** '“抽签”、“先照顾”': by which rules. */
  rules: z.string().optional(),
  /** '土豆 5斤 1 袋'; '' when nothing came instead. */
  instead: z.string().optional(),
  /** What is owed less, in 分; below 0 when what came instead costs more. */
  lessFen: z.int().optional(),
};

interface ShortFacts {
  lacking: string;
  rules?: string | undefined;
  instead?: string | undefined;
  lessFen?: number | undefined;
}

/** One sentence: what a household lacks, by which rule, what came instead, and what it owes less. */
export function shortWords({ lacking, rules, instead, lessFen }: ShortFacts): string {
  if (!rules || lessFen === undefined)
    return `货已到小区；${lacking}，已从应付里减去。东西不够时按下单先后分`;
  return `货已到小区；${lacking}，按${rules}分${instead ? `；代替的有 ${instead}` : ''}；${owedWords(lessFen)}`;
}

/** How much, the order says: an amount stands in no message (docs/decisions/0045), for it may leave the house. */
const owedWords = (lessFen: number): string => {
  if (lessFen === 0) return '应付不变';
  return lessFen > 0 ? '应付已减，点开看多少' : '应付多了一点，点开看多少';
};
