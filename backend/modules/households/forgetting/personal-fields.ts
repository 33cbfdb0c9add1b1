import type { RegisterFactField } from '@/contract/register';

/** Fields whose newest value stands in place of all before it, and which say who or how somebody is. */
export const personalValues: readonly RegisterFactField[] = [
  'householderName',
  'phones',
  'remark',
  'careFlags',
];

/** What the history says of people; counts, vacancy, tenure, floor, and what became of the household stay. */
export const personalFields: readonly RegisterFactField[] = [...personalValues, 'resident', 'contact'];
