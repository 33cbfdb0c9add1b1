import { View } from '@tarojs/components';
import { AddressedPhoto } from '@/components/pictures/addressed-photo';
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
  if (!shown.data) return <View className="secondary">图片打开中</View>;
  const { dataUpdatedAt: at, refetch } = shown;
  return (
    <AddressedPhoto
      className="picture-field__preview"
      given={{ address: shown.data.address, at, askAnew: () => void refetch() }}
      fallback={<View className="secondary">图片打不开</View>}
      mode="aspectFill"
      label={label}
      opens
    />
  );
}
