import type { Knock } from '@/contract/door-knocks';
import type { Context } from '../../../kernel/context';

/** What recording a knock may reach: a call has it, and a job that records for somebody. */
export type Recording = Pick<Context, 'db' | 'now' | 'secrets' | 'actor'>;

/** A knock with what its way in adds. */
export interface Deed extends Knock {
  /** Of this very knock: one deed may record several doors. */
  knockId: string;
  enteredFrom: 'phone' | 'paper' | 'self';
  sheetCode: string | null;
  /** The door of a run of which it tells. */
  dropOffId?: string;
}
