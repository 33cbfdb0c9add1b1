import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TripParcel } from '@/contract/trips';
import { ActionButton } from '@/components/buttons/action-button';
import { MessageCard } from '@/components/cards/message-card';
import { CheckRow } from '@/components/forms/check-row';
import { FormSheet } from '@/components/forms/form-sheet';
import { Sheet } from '@/components/forms/sheet';
import { RowsInSight } from '@/components/waiting/rows-in-sight';
import { showSheetCode } from '@/domain/sheet-code';
import { useForm } from '@/lib/forms/use-form';
import { CodeEntry } from '../parcels/code-entry';
import { PARCEL_ROW_HEIGHT, parcelWords } from './parcel-words';

/** A crate holds at most so many (contract/parcels.ts). */
const MOST = 100;

interface Props {
  communityId: string;
  /** What lies here and is in no crate. */
  parcels: readonly TripParcel[];
  onClose: () => void;
}

/** Which parcels go into a crate, ticked or scanned; then its number, to be written on it. */
export function PackCrateSheet({ communityId, parcels, onClose }: Props) {
  const [inIds, setInIds] = useState<readonly string[]>([]);
  const [code, setCode] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const form = useForm('dispatch.packCrate', (crate) => setCode(crate.code));
  if (code) return <CrateCode code={code} onClose={onClose} />;
  const put = (id: string, isIn: boolean) =>
    setInIds(isIn ? [...inIds, id] : inIds.filter((one) => one !== id));
  const scanned = (typed: string) => {
    const found = parcels.find((parcel) => parcel.code === typed);
    setMissing(!found);
    if (found && !inIds.includes(found.id)) put(found.id, true);
  };
  return (
    <FormSheet
      title="装一筐"
      form={form}
      word={`${inIds.length} 件装成一筐`}
      canSave={inIds.length > 0 && inIds.length <= MOST}
      onClose={onClose}
      onSave={() => form.run({ communityId, parcelIds: [...inIds] })}
    >
      <View className="trouble__hint">一筐一起装车、一起卸车，最多 {MOST} 件</View>
      <CodeEntry word="放进筐" onCode={scanned} />
      {isMissing ? <View className="too-heavy">这一件不在等着装车的里面，或者已经在别的筐里</View> : null}
      <RowsInSight name="to-crate" rows={parcels} rowHeight={PARCEL_ROW_HEIGHT}>
        {(some) =>
          some.map((parcel) => (
            <CheckRow
              key={parcel.id}
              title={parcel.placeLabel}
              hint={parcelWords(parcel)}
              isChosen={inIds.includes(parcel.id)}
              onChange={(isIn) => put(parcel.id, isIn)}
            />
          ))
        }
      </RowsInSight>
    </FormSheet>
  );
}

function CrateCode({ code, onClose }: { code: string; onClose: () => void }) {
  return (
    <Sheet
      title="装好了"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" onTap={onClose}>
          写好了
        </ActionButton>
      }
    >
      <MessageCard
        icon="check"
        title={`筐号 ${showSheetCode(code)}`}
        hint="请把筐号写在筐上；装车、卸车时扫或输这个号，整筐一起算"
      />
    </Sheet>
  );
}
