import { useShareAppMessage } from '@tarojs/taro';
import type { OwnNotice } from '@/contract/own-notices';
import { addresses, addressOf } from '@/lib/pages/routes';

/** What WeChat's own share button sends: a card of the notice, which opens it for the household of whoever taps it. */
export function useShareNotice(notice: OwnNotice | null): void {
  useShareAppMessage(() => {
    if (!notice) return { title: '三单到家', path: addresses.home };
    return {
      title: `社区公告：${notice.title}`,
      path: addressOf('residentNotice', { householdId: '', noticeId: notice.id }),
    };
  });
}
