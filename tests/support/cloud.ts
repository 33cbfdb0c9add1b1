import path from 'node:path';
import type { TestDatabase } from './database';
import { givenBundles, givenInstance, phoneOf } from '../transports/support/given-cloud';
import { apiOver, type Answer, type Api, type TestClock } from './app';
import { TEST_DATA_KEYS } from './secrets';

export interface Cloud {
  /** One call of the function `api` from the phone of somebody in WeChat. */
  callApi(openid: string, event: unknown): Promise<Answer>;
  /** The API in the hands of a demo person (`qin`, `zhu` …). */
  as(person: string): Api;
  /** Sets off the function `timer`, as the platform does every minute. */
  runTimer(): Promise<unknown>;
}

const trigger = { WX_CONTEXT_KEYS: 'WX_APPID', TCB_SOURCE: 'wx_trigger' };

/** The built functions `api` and `timer`, each in a process of its own, over one database and one clock. */
export async function givenCloud(database: TestDatabase, clock: TestClock): Promise<Cloud> {
  const { folder } = await givenBundles();
  const env = { DATABASE_URL: database.program.url, DATA_KEYS: TEST_DATA_KEYS };
  const start = (name: string) => givenInstance({ bundle: path.join(folder, name, 'index.js'), env, clock });
  const [api, timer] = [await start('api'), await start('timer')];
  const callApi = async (openid: string, event: unknown) =>
    (await api.call(phoneOf(openid), event)) as Answer;
  return {
    callApi,
    as: (person) => apiOver((procedure, input) => callApi(`demo-${person}`, { procedure, input })),
    runTimer: () => timer.call(trigger, {}),
  };
}
