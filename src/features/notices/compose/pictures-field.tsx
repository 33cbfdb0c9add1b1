import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { useAction } from '@/lib/answers/use-action';
import { takePicture } from '@/lib/platform/files/pictures';
import { newActionId } from '@/lib/wire/new-action-id';
import { NoticePicture } from '../parts/notice-picture';

interface Props {
  communityId: string;
  pictureIds: readonly string[];
  onAdd: (pictureId: string) => void;
  onRemove: (pictureId: string) => void;
}

const most = 3;

/** Up to three pictures that everybody may see; each is sent as soon as it is chosen. */
export function PicturesField({ communityId, pictureIds, onAdd, onRemove }: Props) {
  const add = useAction('files.addCommunityPicture', ({ pictureId }) => onAdd(pictureId));
  const take = async () => {
    const picture = await takePicture();
    if (!picture) return;
    const [source, thumbnail] = [await picture.source(), await picture.thumbnail()];
    await add.run({ communityId, pictureId: newActionId(), source, thumbnail });
  };
  return (
    <>
      {pictureIds.length > 0 ? (
        <View className="notice-pictures">
          {pictureIds.map((pictureId, at) => (
            <View key={pictureId}>
              <NoticePicture communityId={communityId} pictureId={pictureId} label={`第 ${at + 1} 张图片`} />
              <ActionButton look="second" onTap={() => onRemove(pictureId)}>
                去掉第 {at + 1} 张
              </ActionButton>
            </View>
          ))}
        </View>
      ) : null}
      {pictureIds.length < most ? (
        <Buttons>
          <ActionButton look="second" isRunning={add.isRunning} onTap={() => void take()}>
            加一张图片
          </ActionButton>
        </Buttons>
      ) : null}
    </>
  );
}
