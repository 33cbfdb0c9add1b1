import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { Photo } from '@/components/photo';
import { SectionTitle } from '@/components/section-title';
import { useAnswer } from '@/lib/use-answer';
import type { Home } from '@/lib/use-home';

interface Props {
  home: Home;
  pictureId: string;
}

/** The door with the goods before it, as the volunteer took it. */
export function DropOffPicture({ home, pictureId }: Props) {
  const answer = useAnswer('files.getPicture', { ...home, pictureId });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ contentType, base64 }) => (
        <Card>
          <SectionTitle title="志愿者拍的照片" />
          <Photo
            className="drop-off-picture"
            mode="widthFix"
            src={`data:${contentType};base64,${base64}`}
            label="放在门口的东西"
          />
        </Card>
      )}
    </Loaded>
  );
}
