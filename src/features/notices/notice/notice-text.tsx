import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { isStruck } from '../list/notice-state';
import { NoticePicture } from '../parts/notice-picture';
import type { NoticeProps } from './notice-props';

/** The words as residents read them. */
export function NoticeText({ communityId, notice }: NoticeProps) {
  const { body, pictureIds } = notice;
  return (
    <Card>
      <SectionTitle title="住户看到的" />
      <View className={isStruck(notice) ? 'notice-body notice-struck' : 'notice-body'}>{body}</View>
      {pictureIds.length > 0 ? (
        <View className="notice-pictures">
          {pictureIds.map((pictureId, at) => (
            <NoticePicture
              key={pictureId}
              communityId={communityId}
              pictureId={pictureId}
              label={`第 ${at + 1} 张图片`}
            />
          ))}
        </View>
      ) : null}
    </Card>
  );
}
