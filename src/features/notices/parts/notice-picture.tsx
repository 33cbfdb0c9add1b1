import { View } from '@tarojs/components';
import { AddressedPhoto } from '@/components/pictures/addressed-photo';
import { Loaded } from '@/components/waiting/loaded';
import { addressFreshMs } from '@/lib/answers/use-address';
import { useAnswer } from '@/lib/answers/use-answer';

interface Props {
  communityId: string;
  pictureId: string;
  /** What a screen reader says of it. */
  label: string;
}

/** A picture of a notice, for those who work in the community. */
export function NoticePicture({ communityId, pictureId, label }: Props) {
  const shown = useAnswer(
    'files.getCommunityPicture',
    { communityId, pictureId },
    { freshMs: addressFreshMs },
  );
  const { dataUpdatedAt: at, refetch } = shown;
  return (
    <Loaded answer={shown} skeletonCards={1}>
      {({ address }) => (
        <AddressedPhoto
          className="picture-field__preview"
          given={{ address, at, askAnew: () => void refetch() }}
          fallback={<View className="secondary">图片打不开</View>}
          mode="aspectFill"
          label={label}
          opens
        />
      )}
    </Loaded>
  );
}
