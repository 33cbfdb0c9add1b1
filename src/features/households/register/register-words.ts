import type { RegisterRow } from '@/contract/register-lists';
import { careNames, gapNames } from '@/domain/register/register-words';

/** '3 人', '空户', or that nobody knows. */
export const countWords = ({
  isVacant,
  residentCount,
}: Pick<RegisterRow, 'isVacant' | 'residentCount'>): string => {
  if (isVacant) return '空户';
  return residentCount === null ? '人数不清楚' : `${residentCount} 人`;
};

/** '独居、不便做饭'. */
export const careWords = ({ careFlags }: Pick<RegisterRow, 'careFlags'>): string =>
  careFlags.map((flag) => careNames[flag]).join('、');

/** '缺电话、缺人数'. */
export const gapWords = ({ gaps }: Pick<RegisterRow, 'gaps'>): string =>
  gaps.map((gap) => gapNames[gap]).join('、');
