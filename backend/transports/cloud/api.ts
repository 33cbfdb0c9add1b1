import { whoCalls } from '../../wechat/who-calls';
import { makeCloudFunction } from '../cloud-function';
import { cloudInstance } from './cloud-instance';

export const main = makeCloudFunction(cloudInstance, whoCalls);
