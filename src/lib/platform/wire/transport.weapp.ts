import Taro from '@tarojs/taro';
import { patienceFor } from '@/contract/patience';
import { inTime } from '../../wire/in-time';
import { NoSignal } from '../../wire/no-signal';
import { isReply, type Reply } from '../../wire/reply';

declare const CLOUD_ENV: string;

let isOpen = false;
function openCloud() {
  if (isOpen) return;
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {});
  isOpen = true;
}

async function callApi(procedure: string, input: unknown): Promise<Reply> {
  openCloud();
  const { result } = await Taro.cloud.callFunction({ name: 'api', data: { procedure, input: input ?? {} } });
  if (!isReply(result)) throw new NoSignal(result);
  return result;
}

/** Carries one call to the cloud function `api`; throws NoSignal when no answer of ours comes back. */
export const send = (procedure: string, input: unknown): Promise<Reply> =>
  inTime(callApi(procedure, input), patienceFor(procedure));
