import type { ChangedField } from '@/contract/register-import-changes';
import { maskPhone } from '@/domain/mask';
import type { FileValues } from './file-values';
import { importTexts as texts } from './texts';

const phrases: Record<ChangedField, (values: FileValues) => string> = {
  householderName: ({ householderName }) => householderName ?? '',
  residentCount: ({ residentCount }) =>
    typeof residentCount === 'number' ? texts.people(residentCount) : '',
  isVacant: ({ isVacant, residentCount }) => (isVacant ? texts.vacant : texts.livedIn(residentCount ?? null)),
  phones: ({ phones }) => (phones ?? []).map(maskPhone).join('、'),
  floor: ({ floor }) => (typeof floor === 'number' ? texts.floor(floor) : ''),
  tenure: ({ tenure }) => (tenure ? texts.tenure[tenure] : ''),
  remark: ({ remark }) => remark ?? '',
  careFlags: ({ careFlags }) => (careFlags ?? []).map(({ flag }) => texts.care[flag]).join('、'),
  residents: ({ residents }) => (residents ?? []).map(({ name }) => name).join('、'),
};

/** One value of a household for a person who compares it; '' is not known. */
export const valueInWords = (values: FileValues, field: ChangedField): string => phrases[field](values);
