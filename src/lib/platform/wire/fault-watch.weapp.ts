import Taro from '@tarojs/taro';
import { reportFault } from '../../wire/report-fault';

export function watchFaults(): void {
  Taro.onError((message) => reportFault(message));
  Taro.onUnhandledRejection(({ reason }) => reportFault(reason));
}
