import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import type { GateParcel } from '@/contract/gate';
import { useAction } from '@/lib/answers/use-action';

const who = [
  { value: 'own', label: '本户的人' },
  { value: 'neighbour', label: '邻居代取' },
] as const;

interface Props {
  communityId: string;
  /** Null while the sheet is closed. */
  parcel: GateParcel | null;
  onClose: () => void;
}

/** Who has fetched a parcel at the gate; medicine and a neighbour need the household's code. */
export function FetchSheet({ parcel, ...rest }: Props) {
  return parcel ? <OpenSheet key={parcel.id} parcel={parcel} {...rest} /> : null;
}

function OpenSheet({ communityId, parcel, onClose }: Props & { parcel: GateParcel }) {
  const [by, setBy] = useState<'own' | 'neighbour'>('own');
  const [code, setCode] = useState('');
  const fetch = useAction('dispatch.fetchGateParcel', onClose);
  const byNeighbour = by === 'neighbour';
  const asksCode = byNeighbour || parcel.kind === 'medicine';
  const input = { communityId, parcelId: parcel.id, byNeighbour, ...(asksCode ? { code } : {}) };
  return (
    <Sheet
      title={`${parcel.placeLabel} 取走`}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={fetch.isRunning}
          isDisabled={asksCode && !/^\d{4}$/.test(code)}
          onTap={() => void fetch.run(input)}
        >
          取走了
        </ActionButton>
      }
    >
      <Choice options={who} value={by} onChange={setBy} />
      {asksCode ? (
        <TextField
          label="4 位取件码"
          value={code}
          onChange={setCode}
          maxLength={4}
          hint="在这一户的首页上，当天有效"
        />
      ) : null}
    </Sheet>
  );
}
