import { makeApp } from '../../app';
import { openDatabase } from '../../db/database';
import { openCloudStorage } from '../../files/cloud-storage';
import type { App } from '../../kernel/app-parts';
import { makeFaults } from '../../kernel/faults';
import { makeSecrets } from '../../kernel/secrets';
import { cloudCalls } from '../../wechat/cloud-calls';
import { cloudFiles } from '../../wechat/cloud-files';
import { makeLog } from '../make-log';
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

const open = (): App =>
  makeApp({
    database: openDatabase(required('DATABASE_URL'), {
      max: CONNECTIONS,
      lost: (error) => faults.note('lostConnection', error),
    }),
    secrets: makeSecrets(required('DATA_KEYS')),
    pictures: openCloudStorage(cloudFiles()),
    webAddress: readWebAddress(process.env.WEB_ADDRESS),
    wechat: cloudCalls,
    log,
    faults,
  });

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
