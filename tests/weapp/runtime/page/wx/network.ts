import { preset } from '../compiled';
import { createSignal } from './signal';
import { defineApi, PlatformFailure, wx } from './wx';

const status = { online: preset.online ?? true, underWay: 0 };
const changed = createSignal();
const cuts = createSignal();

const describe = (): object => ({ isConnected: status.online, networkType: status.online ? 'wifi' : 'none' });

/** Cuts or restores the signal; what is under way when it is cut fails, though the server may have done it. */
export const setOnline = (online: boolean): void => {
  if (status.online === online) return;
  status.online = online;
  if (!online) cuts.tell(undefined);
  changed.tell(describe());
};

/** Tells whether an answer is still awaited from the network. */
export const hasCallsUnderWay = (): boolean => status.underWay > 0;

const cutFailure = (api: string): PlatformFailure =>
  new PlatformFailure(`${api}:fail errcode:-1 request:fail -109:net::ERR_INTERNET_DISCONNECTED`);

/** Runs something that needs the network: refuses without it, and fails when it is cut meanwhile. */
export const overNetwork = async <Answer>(api: string, ask: () => Promise<Answer>): Promise<Answer> => {
  if (!status.online) throw cutFailure(api);
  let giveUp: () => void = () => undefined;
  const cut = new Promise<never>((_, reject) => {
    giveUp = () => reject(cutFailure(api));
    cuts.on(giveUp);
  });
  status.underWay += 1;
  try {
    return await Promise.race([ask(), cut]);
  } finally {
    status.underWay -= 1;
    cuts.off(giveUp);
  }
};

/** Gives the app what it may know about the network. */
export const provideNetwork = (): void => {
  defineApi('getNetworkType', describe);
  wx.onNetworkStatusChange = changed.on;
  wx.offNetworkStatusChange = changed.off;
};
