import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DatabaseHandle } from './db/database';
import type { PictureStore } from './files/picture-store';
import type { App } from './kernel/app-parts';
import type { CardTemplate } from './kernel/card-templates';
import type { Channel } from './kernel/channel';
import { makeFaults, type Faults } from './kernel/faults';
import type { Secrets } from './kernel/secrets';
import { makeQueues } from './kernel/together';
import type { WechatCalls } from './wechat/wechat-calls';
import { campaigns } from './modules/campaigns';
import { catalogue } from './modules/catalogue';
import { dispatch } from './modules/dispatch';
import { doorKnocks } from './modules/door-knocks';
import { files } from './modules/files';
import { joining } from './modules/joining';
import { households } from './modules/households';
import { ledger } from './modules/ledger';
import { earlierMessages, messages } from './modules/messages';
import { notices } from './modules/notices';
import { orders } from './modules/orders';
import { org } from './modules/org';
import { overview } from './modules/overview';
import { purchasing } from './modules/purchasing';
import { setup } from './modules/setup';

/** Every procedure of the contract with its handler, and those that clients of the release before call. */
const procedures = new Map(
  [
    org,
    households,
    messages,
    orders,
    catalogue,
    purchasing,
    dispatch,
    campaigns,
    doorKnocks,
    ledger,
    notices,
    joining,
    setup,
    overview,
    files,
    earlierMessages,
  ]
    .flat()
    .map((one) => [one.name, one]),
);

interface Parts {
  database: DatabaseHandle;
  secrets: Secrets;
  pictures: PictureStore;
  log: Logger;
  /** Where the database's own connections are counted too; without it a new count. */
  faults?: Faults;
  /** Given, never taken, so that a test decides what time it is. */
  clock?: () => Date;
  pause?: (ms: number) => Promise<void>;
  onCommitted?: () => void;
  webAddress?: string | undefined;
  wechat?: WechatCalls | undefined;
  cardTemplates?: readonly CardTemplate[];
  channels?: readonly Channel[];
}

/** One running instance, whatever transport stands before it. */
export const makeApp = ({
  clock = () => new Date(),
  pause = (ms) => setTimeout(ms),
  onCommitted = () => {},
  webAddress,
  wechat,
  faults,
  cardTemplates = [],
  channels = [],
  ...parts
}: Parts): App => ({
  ...parts,
  faults: faults ?? makeFaults(parts.log),
  procedures,
  queues: makeQueues(),
  clock,
  pause,
  onCommitted,
  webAddress: webAddress ?? null,
  wechat: wechat ?? null,
  cardTemplates,
  channels,
});
