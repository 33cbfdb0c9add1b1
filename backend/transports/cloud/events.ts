import { whoCalls } from '../../wechat/who-calls';
import { makeCloudEvents } from '../cloud-events';
import { makeLog } from '../make-log';

export const main = makeCloudEvents(makeLog(), whoCalls);
