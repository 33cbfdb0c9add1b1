import { Card } from './card';
import { Loaded } from './loaded';
import { Photo } from './photo';
import { SectionTitle } from './section-title';
import { useAnswer } from '@/lib/use-answer';
import type { Home } from '@/lib/use-home';

interface Props {
  home: Home;
  title: string;
  pictureId: string;
}

/** A prescription, a pick-up notice or a proof of payment, large enough to be read. */
export function HouseholdPicture({ home, title, pictureId }: Props) {
  const answer = useAnswer('files.getPicture', { ...home, pictureId });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ contentType, base64 }) => (
        <Card>
          <SectionTitle title={title} />
          <Photo
            className="household-picture"
            mode="widthFix"
            src={`data:${contentType};base64,${base64}`}
            label={title}
          />
        </Card>
      )}
    </Loaded>
  );
}
