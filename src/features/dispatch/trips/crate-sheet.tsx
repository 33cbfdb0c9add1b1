import { View } from '@tarojs/components';
import type { TripParcel } from '@/contract/trips';
import { ActionButton } from '@/components/buttons/action-button';
import { Row } from '@/components/cards/row';
import { FormSheet } from '@/components/forms/form-sheet';
import { RowsInSight } from '@/components/waiting/rows-in-sight';
import { showSheetCode } from '@/domain/sheet-code';
import { askFirst } from '@/lib/forms/ask-first';
import { useForm } from '@/lib/forms/use-form';
import { PARCEL_ROW_HEIGHT, parcelWords } from './parcel-words';
import type { ShownCrate } from './shown-crates';

interface Props {
  communityId: string;
  crate: ShownCrate;
  word: string;
  /** What of it the step of this moment still takes. */
  toMove: readonly TripParcel[];
  onMove: (parcels: readonly TripParcel[]) => void;
  onClose: () => void;
}

/** What is in one crate; the whole of it goes on in one tap, or comes out of the crate. */
export function CrateSheet({ communityId, crate, word, toMove, onMove, onClose }: Props) {
  const form = useForm('dispatch.unpackCrate', onClose);
  const empty = async () => {
    const content = `筐 ${showSheetCode(crate.code)} 里的 ${crate.parcels.length} 件拿出来，以后一件一件记吗？`;
    if (await askFirst({ content, yes: '拆筐' })) await form.run({ communityId, parcelCode: crate.code });
  };
  const move = () => {
    onMove(toMove);
    onClose();
  };
  return (
    <FormSheet
      title={`筐 ${showSheetCode(crate.code)}`}
      form={form}
      word={`整筐${word}（${toMove.length} 件）`}
      onClose={onClose}
      {...(toMove.length > 0 ? { onSave: move } : {})}
    >
      <View className="trouble__hint">筐里有 {crate.parcels.length} 件</View>
      <RowsInSight name="in-crate" rows={crate.parcels} rowHeight={PARCEL_ROW_HEIGHT}>
        {(some) =>
          some.map((parcel) => (
            <Row
              key={parcel.id}
              title={parcel.placeLabel}
              hint={parcelWords({ ...parcel, crateCode: null })}
            />
          ))
        }
      </RowsInSight>
      <ActionButton look="second" isRunning={form.isRunning} onTap={() => void empty()}>
        拆筐
      </ActionButton>
    </FormSheet>
  );
}
