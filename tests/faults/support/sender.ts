// A program that sends what waits, again and again, until it is killed: what an instance does beside its answers.
import { openDatabase } from '../../../backend/db/database';
import { sendDeliveries } from '../../../backend/jobs/send-deliveries';
import { keepTokenIn } from '../../../backend/kernel/platform-token';
import { makeSecrets } from '../../../backend/kernel/secrets';
import { makeApp } from '../../../backend/app';
import { wechatChannel } from '../../../backend/modules/messages/public';
import { httpCalls } from '../../../backend/wechat/http-calls';
import { makeLog } from '../../../backend/transports/make-log';
import { memoryPictures } from '../../support/app';
import { noticeTemplate } from '../../support/given-ways';

const { DATABASE_URL: url = '', ORIGIN: origin = '', DATA_KEYS: keys = '' } = process.env;
const database = openDatabase(url, { max: 4 });
const secrets = makeSecrets(keys);
const clock = () => new Date();
const keep = keepTokenIn({ database, secrets }, 'wechat wx0');
const calls = httpCalls({ appid: 'wx0', secret: 'none', origin, keep });
const channel = wechatChannel({ database, calls, templates: [noticeTemplate], clock });
const app = makeApp({
  database,
  secrets,
  pictures: memoryPictures(),
  log: makeLog('silent'),
  channels: [channel],
});

async function send(): Promise<never> {
  for (;;) await sendDeliveries(app, clock());
}

void send();
