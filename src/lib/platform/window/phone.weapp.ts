import Taro from '@tarojs/taro';

export function watchNetwork(listener: (isOnline: boolean) => void): () => void {
  const tell = ({ isConnected }: { isConnected: boolean }) => listener(isConnected);
  Taro.onNetworkStatusChange(tell);
  void Taro.getNetworkType().then(({ networkType }) => listener(networkType !== 'none'));
  return () => Taro.offNetworkStatusChange(tell);
}

export function watchVisibility(listener: (isVisible: boolean) => void): () => void {
  const show = () => listener(true);
  const hide = () => listener(false);
  Taro.onAppShow(show);
  Taro.onAppHide(hide);
  return () => {
    Taro.offAppShow(show);
    Taro.offAppHide(hide);
  };
}

const usualSize = 16;

interface LetterSize {
  /** 1 = usual; absent before base library 2.23.4. */
  fontSizeScaleFactor?: number;
  /** In px; 16 = usual. */
  fontSizeSetting?: number;
}

/** A phone may have a base library older than the floor (docs/decisions/0020): it then asks with the older word. */
const letterSize = (): LetterSize =>
  Taro.canIUse('getAppBaseInfo') ? (Taro.getAppBaseInfo() as LetterSize) : Taro.getSystemInfoSync();

export function phoneTextScale(): number {
  const { fontSizeScaleFactor, fontSizeSetting = usualSize } = letterSize();
  return fontSizeScaleFactor ?? fontSizeSetting / usualSize;
}
