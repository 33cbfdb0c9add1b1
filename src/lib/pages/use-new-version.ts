import { useDidShow } from '@tarojs/taro';
import { offerNewVersion } from '../platform/release/new-version';
import { useOfflineQueue } from '../offline-queue/phone-queue';

/** Offers a new version that lies ready, outside of work: on a tab page, when nothing waits to be sent. */
export function useNewVersion(isTab: boolean): void {
  const { waiting } = useOfflineQueue();
  useDidShow(() => {
    if (isTab && waiting === 0) void offerNewVersion();
  });
}
