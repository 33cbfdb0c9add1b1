import { whoCalls } from '../../wechat/who-calls';
import { makeCloudTimer } from '../cloud-timer';
import { cloudInstance } from './cloud-instance';

export const main = makeCloudTimer(cloudInstance, whoCalls);
