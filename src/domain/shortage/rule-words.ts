import type { SharingRule } from '@/contract/sharing';

/** What a rule is called wherever it stands: on screens, on the sheet, in messages. */
export const ruleNames: Readonly<Record<SharingRule, string>> = {
  inOrderOfOrdering: '先下单先得',
  careFirst: '先照顾',
  equalShare: '一轮一件',
  leastServedFirst: '上次少的先',
  lottery: '抽签',
};

/** How it goes, in one sentence that can be said at a door. */
export const ruleSentences: Readonly<Record<SharingRule, string>> = {
  inOrderOfOrdering: '先下单的先拿够，再到下一户',
  careFirst: '需要照顾的户先一轮一件，拿够了再轮到其他户',
  equalShare: '每户先拿一件，有多的再拿第二件，同一轮里先下单的先拿',
  leastServedFirst: '前 20 个批次里这样东西缺得最多的户先拿，一样多的先下单先拿',
  lottery: '按抽出来的次序，每户先拿一件，有多的再拿第二件',
};

/** '，种子 4711' where one was drawn; '' else. */
export const seedWords = ({ seed }: { seed: number | null }): string =>
  seed === null ? '' : `，种子 ${seed}`;

/** '按“抽签”分' */
export const byRule = (rule: SharingRule): string => `按“${ruleNames[rule]}”分`;

interface LineShare {
  rule: SharingRule;
  wanted: number;
  got: number;
}

/** '按“抽签”分，您家要 3，得 2': a household's own line. */
export const shareWords = ({ rule, wanted, got }: LineShare): string =>
  `${byRule(rule)}，您家要 ${wanted}，得 ${got}`;
