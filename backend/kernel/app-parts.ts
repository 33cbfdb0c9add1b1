import type { Logger } from 'pino';
import type { DatabaseHandle } from '../db/database';
import type { PictureStore } from '../files/picture-store';
import type { WechatCalls } from '../wechat/wechat-calls';
import type { Identity } from './identity';
import type { Registered } from './implement';
import type { Secrets } from './secrets';

/** All that a running instance consists of; made once by a transport's entry, given to `call`. */
export interface App {
  procedures: ReadonlyMap<string, Registered>;
  database: DatabaseHandle;
  secrets: Secrets;
  identity: Identity;
  pictures: PictureStore;
  wechat: WechatCalls | null;
  clock: () => Date;
  /** Where the web build of this installation is found from outside, without a slash at the end; links need it. */
  webAddress: string | null;
  log: Logger;
  /** Told after each committed write, so that the outbox is drained soon. */
  onCommitted: () => void;
}
