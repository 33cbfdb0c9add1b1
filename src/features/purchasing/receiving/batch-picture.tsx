import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { AddressedPhoto } from '@/components/pictures/addressed-photo';
import { PictureField } from '@/components/pictures/picture-field';
import { addressFreshMs } from '@/lib/answers/use-address';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Picture } from '@/lib/files/picture';
import { useSendPicture } from '@/lib/files/use-send-picture';

interface Props {
  place: { communityId: string; batchId: string };
  pictureId: string | null;
  /** It was voided: nothing is put beside it any more. */
  isVoid: boolean;
}

/** What a batch looked like when it came; only those who work in the community see it. */
export function BatchPicture({ place, pictureId, isVoid }: Props) {
  const [picture, setPicture] = useState<Picture | null>(null);
  const pictures = useSendPicture();
  const put = useAction('purchasing.pictureBatch', () => setPicture(null));
  const { communityId } = place;
  const send = async () => {
    const sentId = picture && (await pictures.send({ communityId }, picture));
    if (sentId) await put.run({ ...place, pictureId: sentId });
  };
  return (
    <View className="batch-picture">
      {pictureId ? <Shown communityId={communityId} pictureId={pictureId} /> : null}
      {isVoid ? null : (
        <PictureField
          label={pictureId ? '换一张照片' : '拍一张照片（住户看不到）'}
          picture={picture}
          onChange={setPicture}
        />
      )}
      {picture ? (
        <ActionButton isRunning={pictures.isRunning || put.isRunning} onTap={() => void send()}>
          存到这一批
        </ActionButton>
      ) : null}
    </View>
  );
}

const gone = <View className="secondary">照片打不开，可能已经不在了</View>;

function Shown({ communityId, pictureId }: { communityId: string; pictureId: string }) {
  const answer = useAnswer(
    'files.getCommunityPicture',
    { communityId, pictureId },
    { freshMs: addressFreshMs },
  );
  if (!answer.data) return null;
  return (
    <AddressedPhoto
      given={{
        address: answer.data.address,
        at: answer.dataUpdatedAt,
        askAnew: () => void answer.refetch(),
      }}
      fallback={gone}
      className="household-picture"
      mode="widthFix"
      label="这一批到货的照片"
      opens
    />
  );
}
