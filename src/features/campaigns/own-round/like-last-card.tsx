import type { OwnLastRound } from '@/contract/captain-rounds';
import { Choice } from '@/components/forms/choice';
import { CopiedCard } from '../open-round/copied-card';
import { OwnExceptions } from '../open-round/exceptions-sheet';

interface Props {
  place: { communityId: string; entranceId: string };
  last: OwnLastRound;
  isLike: boolean;
  onChange: (isLike: boolean) => void;
}

const ways = [
  { value: 'like', label: '照上一轮再走一遍' },
  { value: 'new', label: '重新开一轮' },
] as const;

/** The last round at these doors: taken over with its questions and answers, or left aside. */
export const LikeLastCard = ({ place, last, isLike, onChange }: Props) => (
  <>
    <Choice options={ways} value={isLike ? 'like' : 'new'} onChange={(way) => onChange(way === 'like')} />
    {isLike ? (
      <CopiedCard
        round={last}
        list={(onClose) => <OwnExceptions {...place} campaignId={last.campaignId} onClose={onClose} />}
      />
    ) : null}
  </>
);
