import Taro from '@tarojs/taro';
import { askFirst } from '../../forms/ask-first';

let isReady = false;

/** Call once when the program starts: WeChat fetches a new version by itself, and keeps it until the next start. */
export function watchNewVersion(): void {
  Taro.getUpdateManager().onUpdateReady(() => {
    isReady = true;
  });
}

/** Asks whether to start anew with the version that lies ready; asks once, the next start brings it anyhow. */
export async function offerNewVersion(): Promise<void> {
  if (!isReady) return;
  isReady = false;
  const content = '新版本准备好了，重新打开就能用，填好交了的都在。';
  if (await askFirst({ content, yes: '重新打开', no: '下次再说' })) Taro.getUpdateManager().applyUpdate();
}
