import type { Knock } from '@/contract/door-knocks';

/** A knock with what its way in adds. */
export interface Deed extends Knock {
  /** Of this very knock: one deed may record several doors. */
  knockId: string;
  enteredFrom: 'phone' | 'paper' | 'self';
  sheetCode: string | null;
}
