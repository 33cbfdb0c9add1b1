import { makeApp } from '../../app';
import { openDatabase } from '../../db/database';
import { openCloudStorage } from '../../files/cloud-storage';
import type { App } from '../../kernel/app-parts';
import { makeFaults } from '../../kernel/faults';
import { makeSecrets } from '../../kernel/secrets';
import { cloudCalls } from '../../wechat/cloud-calls';
import { cloudFiles } from '../../wechat/cloud-files';
import { readChannelSettings } from '../channel-settings';
import { makeLog } from '../make-log';
import { openChannels } from '../open-channels';
import { watchProcess } from '../watch-process';
import { readWebAddress } from '../web-address';

/** Up to a thousand instances may run at once, and each holds this many connections. */
const CONNECTIONS = 2;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`the cloud function needs ${name} in its environment`);
  return value;
}

const log = makeLog();
const faults = makeFaults(log);
watchProcess(faults);

function open(): App {
  const database = openDatabase(required('DATABASE_URL'), {
    max: CONNECTIONS,
    lost: (error) => faults.note('lostConnection', error),
  });
  const secrets = makeSecrets(required('DATA_KEYS'));
  const ways = readChannelSettings(process.env);
  const wechat = cloudCalls(ways.cardsOpen);
  return makeApp({
    database,
    secrets,
    pictures: openCloudStorage(cloudFiles()),
    webAddress: readWebAddress(process.env.WEB_ADDRESS),
    wechat,
    cardTemplates: ways.cardTemplates,
    channels: openChannels(ways, { database, secrets, wechat }),
    log,
    faults,
  });
}

let opened: App | undefined;

/**
 * The app of this instance: made by its first call, kept for the next ones. Undefined, with the reason in the log,
 * when a setting is missing.
 */
export function cloudInstance(): App | undefined {
  try {
    return (opened ??= open());
  } catch (error) {
    log.fatal({ err: error }, 'the cloud function cannot start');
    return undefined;
  }
}
