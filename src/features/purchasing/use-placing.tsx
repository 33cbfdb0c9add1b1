import { useRef, useState } from 'react';
import { ReasonSheet } from '@/components/forms/reason-sheet';
import { useAction, type Asked } from '@/lib/answers/use-action';

type Share = Asked<'purchasing.markPlaced'>;

/** Places a share; where something speaks against it, asks for a reason and places it with that. */
export function usePlacing(onDone: () => void) {
  /** What speaks against it, in the words of the refusal. */
  const [against, setAgainst] = useState<string | null>(null);
  /** What was asked last: a state set by the tap would not be drawn yet when the refusal comes. */
  const asked = useRef<Share | null>(null);
  const done = () => {
    setAgainst(null);
    onDone();
  };
  const action = useAction('purchasing.markPlaced', done, (refusal) => {
    if (refusal.code !== 'PLACING_NEEDS_REASON') return false;
    setAgainst(refusal.message);
    return true;
  });
  const place = (share: Share) => {
    asked.current = share;
    return action.run(share);
  };
  const why = against ? (
    <ReasonSheet
      title="还是要下单"
      label={against}
      placeholder="例如 店里答应照送"
      word="写明原因，下单"
      isOpen
      isRunning={action.isRunning}
      onClose={() => setAgainst(null)}
      onGiven={(reason) => asked.current && void action.run({ ...asked.current, reason })}
    />
  ) : null;
  return { place, isRunning: action.isRunning, why };
}
