import { preset } from '../compiled';
import { shellPart } from '../dom';
import { defineApi, wx } from './wx';

const statusBarHeight = 20;
const fontSizeScaleFactor = preset.fontSizeScaleFactor ?? 1;

const windowFacts = (): object => ({
  pixelRatio: devicePixelRatio,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  windowWidth: innerWidth,
  windowHeight: shellPart('stage').clientHeight,
  statusBarHeight,
  screenTop: 0,
  safeArea: {
    left: 0,
    right: innerWidth,
    top: statusBarHeight,
    bottom: innerHeight,
    width: innerWidth,
    height: innerHeight - statusBarHeight,
  },
});

const appFacts = (): object => ({
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  enableDebug: false,
  host: { env: 'WeChat' },
  fontSizeScaleFactor,
  fontSizeSetting: Math.round(16 * fontSizeScaleFactor),
});

const deviceFacts = (): object => ({
  brand: 'apple',
  model: 'iPhone 12',
  system: 'iOS 17.0',
  platform: 'ios',
  benchmarkLevel: 1,
  abi: '',
});

const allFacts = (): object => ({ ...windowFacts(), ...appFacts(), ...deviceFacts() });

const menuButton = (): object => ({
  left: innerWidth - 95,
  right: innerWidth - 8,
  top: 26,
  bottom: 58,
  width: 87,
  height: 32,
});

/** Gives the app what it may know of phone, window and WeChat, the letter size above all. */
export const provideSystem = (): void => {
  Object.assign(wx, {
    getWindowInfo: windowFacts,
    getAppBaseInfo: appFacts,
    getDeviceInfo: deviceFacts,
    getSystemInfoSync: allFacts,
    getSystemSetting: () => ({
      wifiEnabled: true,
      locationEnabled: true,
      bluetoothEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: menuButton,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
    }),
    canIUse: (name: string) => (name.split('.')[0] ?? '') in wx,
    nextTick: (act: () => void) => void Promise.resolve().then(act),
  });
  defineApi('getSystemInfo', allFacts);
  defineApi('getSystemInfoAsync', allFacts);
};
