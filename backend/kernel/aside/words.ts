import type { RefusalCode, RefusalDetails } from '@/contract/errors';
import type { Actor } from '../actor';

/** What a thread is to do, in whose name and when. */
export interface Order {
  kind: 'do';
  job: string;
  input: unknown;
  actor: Actor;
  now: Date;
  /** The keys of the installation; they never leave the process. */
  keys: string;
}

/** What the call's thread says: the order, then the answers to its questions, rows in slices. */
export type WordOfCall =
  | Order
  | { kind: 'rows'; no: number; rows: readonly unknown[] }
  | { kind: 'rowsEnd'; no: number; affected: bigint | undefined }
  | { kind: 'queryFailed'; no: number };

/** What the working thread says: questions to the database, and last how it ended. */
export type WordOfThread =
  | { kind: 'query'; no: number; sql: string; parameters: readonly unknown[] }
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; code: RefusalCode; details: RefusalDetails; keepsWrites: boolean }
  | { kind: 'unreadable'; reason: string }
  /** A question was answered with an error: the call's thread has kept it. */
  | { kind: 'queryFailed'; no: number }
  | { kind: 'failed'; error: Error };
