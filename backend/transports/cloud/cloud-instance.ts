import { makeApp } from '../../app';
import { openDatabase } from '../../db/database';
import { openCloudStorage } from '../../files/cloud-storage';
import type { App } from '../../kernel/app-parts';
import { makeSecrets } from '../../kernel/secrets';
import { cloudFiles } from '../../wechat/cloud-files';
import { makeLog } from '../make-log';

/** Up to a thousand instances may run at once, and each holds this many connections. */
const CONNECTIONS = 2;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`the cloud function needs ${name} in its environment`);
  return value;
}

const open = (): App =>
  makeApp({
    database: openDatabase(required('DATABASE_URL'), { max: CONNECTIONS }),
    secrets: makeSecrets(required('DATA_KEYS')),
    pictures: openCloudStorage(cloudFiles()),
    log: makeLog(),
  });

let opened: App | undefined;

/** The app of this instance: made by its first call, kept for the next ones. Refuses a missing setting by name. */
export const cloudInstance = async (): Promise<App> => (opened ??= open());
