import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { CheckRow } from '@/components/forms/check-row';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import { MoreRows } from '@/components/waiting/more-rows';
import type { GateParcel } from '@/contract/gate';
import { gateKindNames } from '@/domain/gate';
import { useAction } from '@/lib/answers/use-action';

interface Props {
  communityId: string;
  /** What the list says lies there. */
  waiting: readonly GateParcel[];
  /** Fetches the next ones of it; null when all are there. */
  more: (() => void) | null;
  isFetchingMore: boolean;
  onClose: () => void;
}

const countOf = (typed: string): number | null => (/^\d{1,4}$/.test(typed) ? Number(typed) : null);

/** One shift tells the next how many lie there: what is not found is ticked, what is on no list is counted. */
export function HandOverSheet({ communityId, waiting, more, isFetchingMore, onClose }: Props) {
  const [counted, setCounted] = useState('');
  const [extra, setExtra] = useState('0');
  const [missingIds, setMissingIds] = useState<readonly string[]>([]);
  const handOver = useAction('dispatch.handOverGate', onClose);
  // What has left the gate meanwhile is not missing.
  const missing = missingIds.filter((id) => waiting.some((one) => one.id === id));
  const [many, beyond] = [countOf(counted), countOf(extra)];
  const record = () => {
    if (many === null || beyond === null) return;
    void handOver.run({ communityId, counted: many, extra: beyond, missingIds: missing });
  };
  const miss = (id: string, isMissing: boolean) =>
    setMissingIds(isMissing ? [...missing, id] : missing.filter((one) => one !== id));
  return (
    <Sheet
      title="交给下一班"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={handOver.isRunning}
          isDisabled={many === null || beyond === null}
          onTap={record}
        >
          交班
        </ActionButton>
      }
    >
      <TextField label="现在数到几件" value={counted} onChange={setCounted} maxLength={4} />
      <TextField label="多出几件（清单上没有的）" value={extra} onChange={setExtra} maxLength={4} />
      {waiting.map(({ id, placeLabel, kind, liesAt }) => (
        <CheckRow
          key={id}
          title={`${placeLabel} ${gateKindNames[kind]}`}
          hint={liesAt}
          extra={missing.includes(id) ? '没找到' : '在'}
          isChosen={missing.includes(id)}
          onChange={(isMissing) => miss(id, isMissing)}
        />
      ))}
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </Sheet>
  );
}
