import { View } from '@tarojs/components';
import { ActionButton } from '@/components/action-button';
import { Photo } from '@/components/photo';
import { newActionId } from '@/lib/new-action-id';
import { takePicture } from '@/lib/pictures';
import { useAction } from '@/lib/use-action';
import { useAnswer } from '@/lib/use-answer';

interface Props {
  communityId: string;
  pictureId: string | null;
  onChange: (pictureId: string) => void;
}

/** The picture that residents see; it is sent as soon as it is chosen. */
export function ProductPictureField({ communityId, pictureId, onChange }: Props) {
  const add = useAction('files.addCommunityPicture', (added) => onChange(added.pictureId));
  const shown = useAnswer(
    'files.getCommunityPicture',
    { communityId, pictureId: pictureId ?? '' },
    { when: pictureId !== null },
  );
  const take = async () => {
    const picture = await takePicture();
    if (picture) await add.run({ communityId, pictureId: newActionId(), source: await picture.source() });
  };
  return (
    <View className="picture-field">
      {shown.data && pictureId ? (
        <Photo
          className="picture-field__preview"
          src={`data:${shown.data.contentType};base64,${shown.data.base64}`}
          mode="aspectFill"
          label="商品的照片"
        />
      ) : null}
      <ActionButton look="second" isRunning={add.isRunning} onTap={() => void take()}>
        {pictureId ? '换一张照片' : '加一张照片'}
      </ActionButton>
    </View>
  );
}
