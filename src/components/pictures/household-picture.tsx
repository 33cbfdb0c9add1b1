import { View } from '@tarojs/components';
import { useAnswer } from '@/lib/answers/use-answer';
import { addressFreshMs } from '@/lib/answers/use-address';
import type { Home } from '@/lib/answers/use-home';
import { AddressedPhoto } from './addressed-photo';
import { Card } from '../cards/card';
import { Loaded } from '../waiting/loaded';
import { SectionTitle } from '../cards/section-title';

interface Props {
  home: Home;
  title: string;
  pictureId: string;
  /** What is to be seen on it; without it the title. */
  label?: string;
}

const gone = <View className="secondary">照片打不开，可能已经不在了</View>;

/** A prescription, a door, a pick-up notice or a proof of payment, large enough to be read. */
export function HouseholdPicture({ home, title, pictureId, label = title }: Props) {
  const answer = useAnswer('files.getPicture', { ...home, pictureId }, { freshMs: addressFreshMs });
  const { dataUpdatedAt: at, refetch } = answer;
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ address }) => (
        <Card>
          <SectionTitle title={title} />
          <AddressedPhoto
            given={{ address, at, askAnew: () => void refetch() }}
            fallback={gone}
            className="household-picture"
            mode="widthFix"
            label={label}
            opens
          />
        </Card>
      )}
    </Loaded>
  );
}
