import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { AddressedPhoto } from '@/components/pictures/addressed-photo';
import { newActionId } from '@/lib/wire/new-action-id';
import { takePicture } from '@/lib/platform/files/pictures';
import { useAction } from '@/lib/answers/use-action';
import { addressFreshMs } from '@/lib/answers/use-address';
import { useAnswer } from '@/lib/answers/use-answer';

interface Props {
  communityId: string;
  pictureId: string | null;
  /** What is to be seen on it, for whoever cannot see it. */
  label?: string;
  onChange: (pictureId: string) => void;
}

/** The picture that residents see; it is sent as soon as it is chosen. */
export function ProductPictureField({ communityId, pictureId, label = '商品的照片', onChange }: Props) {
  const add = useAction('files.addCommunityPicture', (added) => onChange(added.pictureId));
  const shown = useAnswer(
    'files.getCommunityPicture',
    { communityId, pictureId: pictureId ?? '' },
    { when: pictureId !== null, freshMs: addressFreshMs },
  );
  const take = async () => {
    const picture = await takePicture();
    if (!picture) return;
    const [source, thumbnail] = [await picture.source(), await picture.thumbnail()];
    await add.run({ communityId, pictureId: newActionId(), source, thumbnail });
  };
  return (
    <View className="picture-field">
      {shown.data && pictureId ? (
        <AddressedPhoto
          className="picture-field__preview"
          given={{
            address: shown.data.address,
            at: shown.dataUpdatedAt,
            askAnew: () => void shown.refetch(),
          }}
          fallback={<View className="secondary">照片打不开</View>}
          mode="aspectFill"
          label={label}
        />
      ) : null}
      <ActionButton look="second" isRunning={add.isRunning} onTap={() => void take()}>
        {pictureId ? '换一张照片' : '加一张照片'}
      </ActionButton>
    </View>
  );
}
