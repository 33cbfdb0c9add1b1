import { defineApi, wx } from './wx';

const told: (() => void)[] = [];
const nothing = (): void => undefined;

/** WeChat has fetched a new version, and says so. */
export const updateReady = (): void => told.forEach((tell) => tell());

/** Gives the app WeChat's keeper of versions; taking the new one is recorded, nothing is started anew. */
export const provideUpdates = (): void => {
  defineApi('applyUpdate', nothing);
  wx.getUpdateManager = () => ({
    onCheckForUpdate: nothing,
    onUpdateReady: (tell: () => void) => void told.push(tell),
    onUpdateFailed: nothing,
    applyUpdate: wx.applyUpdate,
  });
};
