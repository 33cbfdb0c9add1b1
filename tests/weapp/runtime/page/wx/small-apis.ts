import { isWithinTap } from '../events';
import { defineApi, wx } from './wx';

const silent =
  'checkSession getSetting authorize openSetting vibrateShort vibrateLong hideKeyboard startPullDownRefresh stopPullDownRefresh showShareMenu hideShareMenu updateShareMenu hideTabBar showTabBar setTabBarBadge removeTabBarBadge showTabBarRedDot hideTabBarRedDot setTabBarItem setTabBarStyle showNavigationBarLoading hideNavigationBarLoading hideHomeButton makePhoneCall getLocation openLocation scanCode saveImageToPhotosAlbum openDocument setKeepScreenOn preloadPage loadFontFace setBackgroundColor setBackgroundTextStyle enableAlertBeforeUnload disableAlertBeforeUnload openPrivacyContract requirePrivacyAuthorize getPrivacySetting exitMiniProgram navigateToMiniProgram';

const mostTemplates = 3;
let clipboard = '';

const subscribe = ({ tmplIds = [] }: { tmplIds?: string[] }): object => {
  if (!isWithinTap()) throw new Error('can only be invoked by user TAP gesture.');
  if (tmplIds.length === 0) throw new Error("TmplIds can't be empty");
  if (tmplIds.length > mostTemplates) throw new Error('Templates count is out of max bounds');
  return Object.fromEntries(tmplIds.map((template) => [template, 'accept']));
};

const randomValues = ({ length }: { length: number }): object => ({
  randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
});

const nothing = (): void => undefined;

const silentLog = {
  debug: nothing,
  info: nothing,
  log: nothing,
  warn: nothing,
  error: nothing,
  setFilterMsg: nothing,
  addFilterMsg: nothing,
};

/** Gives the app the small things: sign-in code, clipboard, subscriptions, and calls that only have to answer. */
export const provideSmallApis = (): void => {
  for (const name of silent.split(' ')) defineApi(name, nothing);
  defineApi('login', () => ({ code: 'sign-in-code' }));
  defineApi<{ data: string }>('setClipboardData', ({ data: text }) => void (clipboard = text));
  defineApi('getClipboardData', () => ({ data: clipboard }));
  defineApi('requestSubscribeMessage', subscribe);
  defineApi('getRandomValues', randomValues);
  Object.assign(wx, {
    getLogManager: () => silentLog,
    getRealtimeLogManager: () => silentLog,
    reportEvent: nothing,
  });
};
