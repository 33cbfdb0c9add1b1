import { whoCalls } from '../../wechat/who-calls';
import { makeCloudEvents } from '../cloud-events';
import { cloudInstance } from './cloud-instance';

export const main = makeCloudEvents(cloudInstance, whoCalls);
