import type { Logger } from 'pino';
import type { MayCall } from '@/contract/procedure';
import type { Database } from '../db/database';
import type { PictureStore } from '../files/picture-store';
import type { WechatCalls } from '../wechat/wechat-calls';
import type { AuditRow, Claim } from './actions';
import type { Actor } from './actor';
import type { Caller } from './caller';
import type { CardTemplate } from './card-templates';
import type { Channel } from './channel';
import type { AimedIds } from './places';
import type { Secrets } from './secrets';
import type { Queues } from './together';

/** One named prepared statement, for hot writes that are one call. */
export type Statement = <Row extends object>(query: {
  name: string;
  text: string;
  values: unknown[];
}) => Promise<Row[]>;

/** What a call may do to the session of its transport. The web sets or clears its cookie; WeChat ignores it. */
export interface SessionChange {
  begin?: { token: string; expiresAt: Date; device?: { token: string; expiresAt: Date } };
  end?: boolean;
}

/** What a call needs, and the place it is aimed at. */
export interface Right {
  mayCall: MayCall;
  place: AimedIds | null;
}

/** All a handler may reach. Clock and identity are given, never taken. */
export interface Context {
  /** Inside the call's one transaction; for oneStatement procedures outside any. */
  db: Database;
  /**
   * Where a query, which cannot write, keeps what nobody does but what must be there (the waves of today, a picture that
   * WeChat has drawn): transactions of their own. Without it `db` is to be used.
   */
  ensuring?: Database;
  statement: Statement;
  /** Asks together with others that wait for the same at the same moment; see kernel/together.ts. */
  together: Queues['ask'];
  actor: Actor;
  caller: Caller;
  now: Date;
  requestId: string;
  /** The client's id of this deed; empty for a call that is no action. */
  actionId: string;
  /** The hash of the input, by which a repetition is told from a conflict. */
  inputHash: string;
  /** Under which key the deed is claimed, and what the audit log says of it: for handlers that end their deed themselves. */
  deed: { claim: Claim; auditRow: () => AuditRow };
  secrets: Secrets;
  /** What lets the caller do this, and where: whatever the deed hands out holds no longer than that. */
  right: Right;
  pictures: PictureStore;
  /** Says how to take back what was done outside the database, should the transaction not come about. */
  ifUndone: (takeBack: () => Promise<unknown>) => void;
  session: SessionChange;
  /** What WeChat can be asked; null where the installation has no mini-program. */
  wechat: WechatCalls | null;
  /** What people may allow WeChat to show them. */
  cardTemplates: readonly CardTemplate[];
  /** By which messages leave the house: for a forecast, and for what is told at once. */
  channels: readonly Channel[];
  /** Where the web build is found from outside; null when the installation has no such address. */
  webAddress: string | null;
  /** What was made before the transaction, for `afterPreparing` alone. */
  ready?: unknown;
  /** Set by a handler in which a stranger becomes a person, for the audit row. */
  doneBy?: string;
  /** Set by a handler that shows what is otherwise masked: why, for the audit row. */
  reason?: string;
  /** Lets so many ms pass; only before a transaction. */
  pause: (ms: number) => Promise<void>;
  log: Logger;
}
