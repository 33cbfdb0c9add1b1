import type { Logger } from 'pino';
import type { DatabaseHandle } from '../db/database';
import type { PictureStore } from '../files/picture-store';
import type { WechatCalls } from '../wechat/wechat-calls';
import type { CardTemplate } from './card-templates';
import type { Channel } from './channel';
import type { Faults } from './faults';
import type { Registered } from './implement';
import type { Secrets } from './secrets';
import type { Queues } from './together';

/** All that a running instance consists of; made once by a transport's entry, given to `call`. */
export interface App {
  procedures: ReadonlyMap<string, Registered>;
  database: DatabaseHandle;
  secrets: Secrets;
  pictures: PictureStore;
  wechat: WechatCalls | null;
  /** What people may allow WeChat to show them; none where there is no mini-program. */
  cardTemplates: readonly CardTemplate[];
  /** By which messages leave the house; the list in the app is told without one. */
  channels: readonly Channel[];
  clock: () => Date;
  /** Lets so many ms pass; given, so that a test need not wait. */
  pause: (ms: number) => Promise<void>;
  /** Where the web build of this installation is found from outside, without a slash at the end; links need it. */
  webAddress: string | null;
  log: Logger;
  faults: Faults;
  /** What waits to go together, by what it is and where. */
  queues: Queues;
  /** Told after each committed write, so that the outbox is drained soon. */
  onCommitted: () => void;
}
