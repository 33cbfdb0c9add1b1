import type { Priority } from '@/contract/catalogue';

/** What goes first, as staff choose it. */
export const priorityNames: Record<Priority, string> = {
  none: '不用先办',
  medicine: '药品',
  infant: '婴幼儿',
  cold: '冷藏',
};
