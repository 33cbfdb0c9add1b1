/** WeChat's own object: this came with 2.32.3, and an older WeChat has no such page. */
declare const wx: { openPrivacyContract?: (way: object) => void };

/** Whether WeChat can show the agreement that it keeps itself (小程序用户隐私保护指引). */
export const hasPrivacyContract = (): boolean =>
  process.env.TARO_ENV === 'weapp' && typeof wx.openPrivacyContract === 'function';

export const openPrivacyContract = (): void => wx.openPrivacyContract?.({});
