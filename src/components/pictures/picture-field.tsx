import { View } from '@tarojs/components';
import type { Picture } from '@/lib/files/picture';
import { takePicture } from '@/lib/platform/files/pictures';
import { ActionButton } from '../buttons/action-button';
import { Photo } from './photo';

interface Props {
  /** What is to be seen on it: '拍处方或药盒'. */
  label: string;
  picture: Picture | null;
  onChange: (picture: Picture) => void;
}

/** A picture that may go along, small, with the button that takes it. */
export function PictureField({ label, picture, onChange }: Props) {
  const take = async () => {
    const taken = await takePicture();
    if (taken) onChange(taken);
  };
  return (
    <View className="picture-field">
      {picture ? (
        <Photo
          className="picture-field__preview"
          src={picture.preview}
          mode="aspectFill"
          label="选好的照片"
        />
      ) : null}
      <ActionButton look="second" onTap={() => void take()}>
        {picture ? '换一张' : label}
      </ActionButton>
    </View>
  );
}
