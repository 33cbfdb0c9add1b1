import Taro from '@tarojs/taro';
import { reportFault } from '../../wire/report-fault';

/** Call once when the program starts: what fails in it is told to the server. */
export function watchFaults(): void {
  Taro.onError((message) => reportFault(message));
  Taro.onUnhandledRejection(({ reason }) => reportFault(reason));
}
