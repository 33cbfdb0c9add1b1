import path from 'node:path';
import type { Logger } from 'pino';
import { makeApp } from '../../app';
import { connect, type Connection } from '../../db/connect';
import { openLocalDisk, removeHalves } from '../../files/local-disk';
import { runJobs, runSending } from '../../jobs';
import type { App } from '../../kernel/app-parts';
import { makeFaults, type Faults } from '../../kernel/faults';
import { keepTokenIn } from '../../kernel/platform-token';
import { httpCalls } from '../../wechat/http-calls';
import type { WechatCalls } from '../../wechat/wechat-calls';
import { fillDemo } from '../demo/fill-demo';
import { makeHttpServer } from '../http-server';
import { makeLog } from '../make-log';
import { openChannels } from '../open-channels';
import { texts } from '../texts';
import { watchProcess } from '../watch-process';
import { startJobLoop, type JobLoop } from './job-loop';
import { listenAt, refuseTakenPort } from './listen';
import { openSecrets } from './open-secrets';
import { noteDataFolder, refuseLostKeys, refuseOtherFolder } from './lost-data';
import type { Settings } from './settings';
import { stopInOrder } from './stop-in-order';

/** Beside the program's folder as npm starts it: the built server lies elsewhere than its sources. */
const MIGRATIONS = path.resolve('backend', 'db', 'migrations');
const WEB_ROOT = path.resolve('dist', 'h5');
const JOBS_EVERY_MS = 20_000;
const JOBS_SOON_MS = 200;
/** Docker and systemd kill after 10 s; a statement is cut off after 10 s at most. */
const STOP_LIMIT_MS = 9_000;
const ANNOUNCE_MS = 1_000;

export interface RunningServer {
  address: string;
  /** True when everything that was taken got finished. */
  stop(): Promise<boolean>;
}

/** Starts all that a server consists of. Refuses with a StartRefusal in words; then nothing is left running. */
export async function startServer(settings: Settings, say: (line: string) => void): Promise<RunningServer> {
  await refuseTakenPort(settings);
  refuseOtherFolder(settings);
  const log = makeLog(settings.logLevel);
  const faults = makeFaults(log);
  // Without a database that stays the server is of no use; whoever watches over it starts it again.
  const connection = await connect({
    ...settings,
    log: say,
    migrationsFolder: MIGRATIONS,
    died: () => process.exit(1),
    lost: (error) => faults.note('lostConnection', error),
  });
  try {
    return await serve(settings, { connection, log, faults }, say);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

interface Opened {
  connection: Connection;
  log: Logger;
  faults: Faults;
}

async function serve(
  settings: Settings,
  opened: Opened,
  say: (line: string) => void,
): Promise<RunningServer> {
  let isStopping = false;
  await refuseLostKeys(settings, opened.connection.database);
  noteDataFolder(settings);
  const jobs: { loop?: JobLoop } = {};
  const app = openApp(settings, opened, () => jobs.loop?.soon());
  if (settings.isDemo) await fillOnce(app, say);
  const server = makeHttpServer(app, {
    webRoot: WEB_ROOT,
    isDemo: settings.isDemo,
    trustProxy: settings.trustProxy,
    isStopping: () => isStopping,
    dataFolder: settings.folder,
    metricsToken: settings.metricsToken,
    pushToken: settings.ways.pushToken,
  });
  const loop = (jobs.loop = startLoops(app));
  const address = await listenAt(server, settings).catch(async (error: unknown) => {
    await loop.stop();
    throw error;
  });
  watchProcess(opened.faults);
  await removeHalves(picturesIn(settings), app.clock());
  const steps = [() => server.close(), () => loop.stop(), () => opened.connection.close()];
  const stop = () => {
    isStopping = true;
    return stopInOrder({ announceMs: settings.isDemo ? 0 : ANNOUNCE_MS, steps, limitMs: STOP_LIMIT_MS });
  };
  return { address, stop };
}

const picturesIn = ({ folder }: Settings): string => path.join(folder, 'pictures');

function openApp(settings: Settings, { connection, log, faults }: Opened, onCommitted: () => void): App {
  const { database } = connection;
  const secrets = openSecrets(settings);
  const wechat = settings.wechat && wechatOf(settings, settings.wechat, { database, secrets });
  return makeApp({
    database,
    secrets,
    pictures: openLocalDisk(picturesIn(settings)),
    webAddress: settings.webAddress,
    wechat,
    cardTemplates: settings.ways.cardTemplates,
    channels: openChannels(settings.ways, { database, secrets, wechat }),
    log,
    faults,
    onCommitted,
  });
}

/** All instances of an installation ask with one token. */
const wechatOf = (
  { ways: { cardsOpen } }: Settings,
  account: NonNullable<Settings['wechat']>,
  keeping: Pick<App, 'database' | 'secrets'>,
): WechatCalls => httpCalls({ ...account, cardsOpen, keep: keepTokenIn(keeping, `wechat ${account.appid}`) });

async function fillOnce(app: App, say: (line: string) => void): Promise<void> {
  const { rowCount } = await app.database.pool.query('select from communities limit 1');
  if (rowCount) return;
  say(texts.firstFill);
  await fillDemo(app);
}

/** Two loops as one: what leaves the house is sent beside the jobs, after each of their rounds. */
function startLoops(app: App): JobLoop {
  const usual = {
    everyMs: JOBS_EVERY_MS,
    soonMs: JOBS_SOON_MS,
    failed: (error: unknown) => app.log.error({ err: error }, 'jobs failed'),
  };
  const stopping = new AbortController();
  const sending = startJobLoop({ ...usual, run: () => runSending(app, app.clock(), stopping.signal) });
  const sendSoon = () => app.channels.length > 0 && sending.soon();
  const jobs = startJobLoop({ ...usual, run: () => runJobs(app, app.clock()).finally(sendSoon) });
  return {
    soon: jobs.soon,
    stop: async () => {
      stopping.abort();
      await Promise.all([jobs.stop(), sending.stop()]);
    },
  };
}
