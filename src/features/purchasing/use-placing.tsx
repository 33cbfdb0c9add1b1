import { useState } from 'react';
import { ReasonSheet } from '@/components/forms/reason-sheet';
import { useAction, type Asked } from '@/lib/answers/use-action';

type Share = Asked<'purchasing.markPlaced'>;

interface Against {
  share: Share;
  /** What speaks against it, in the words of the refusal. */
  words: string;
}

/** Places a share; where something speaks against it, asks for a reason and places it with that. */
export function usePlacing(onDone: () => void) {
  const [against, setAgainst] = useState<Against | null>(null);
  const [asked, setAsked] = useState<Share | null>(null);
  const done = () => {
    setAgainst(null);
    onDone();
  };
  const action = useAction('purchasing.markPlaced', done, (refusal) => {
    if (refusal.code !== 'PLACING_NEEDS_REASON' || !asked) return false;
    setAgainst({ share: asked, words: refusal.message });
    return true;
  });
  const place = (share: Share) => {
    setAsked(share);
    return action.run(share);
  };
  const why = against ? (
    <ReasonSheet
      title="还是要下单"
      label={against.words}
      placeholder="例如 店里答应照送"
      word="写明原因，下单"
      isOpen
      isRunning={action.isRunning}
      onClose={() => setAgainst(null)}
      onGiven={(reason) => void action.run({ ...against.share, reason })}
    />
  ) : null;
  return { place, isRunning: action.isRunning, why };
}
