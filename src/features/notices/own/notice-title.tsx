import { Text } from '@tarojs/components';
import type { OwnNoticeHere } from './own-notice-here';
import { isStruck } from './own-notice-words';
import '../notices.scss';

/** What a notice is called; struck through when it does not hold any more, bold until it was read. */
export function NoticeTitle({ notice }: { notice: OwnNoticeHere }) {
  const looks = [
    isStruck(notice) && 'notice-title--struck',
    !notice.isOpened && notice.isDue && 'notice-title--new',
  ];
  return <Text className={looks.filter(Boolean).join(' ')}>{notice.title}</Text>;
}
