import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SortingHousehold } from '@/contract/dispatch';
import { ActionButton } from '@/components/buttons/action-button';
import { FormSheet } from '@/components/forms/form-sheet';
import { Stepper } from '@/components/forms/stepper';
import { countPieces } from '@/domain/run-progress';
import { useForm } from '@/lib/forms/use-form';

/** So many parcels of one household at most (contract/parcels.ts). */
const MOST = 20;

interface Props {
  communityId: string;
  household: SortingHousehold;
}

/** In how many labelled parcels the goods of a household are, and the way to make them more or fewer. */
export function HouseholdParcels({ communityId, household }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { parcels = 0 } = household;
  if (parcels === 0) return null;
  return (
    <>
      <ActionButton look="soft" onTap={() => setOpen(true)}>
        共 {parcels} 包，改包数
      </ActionButton>
      {isOpen ? (
        <PackSheet communityId={communityId} household={household} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function PackSheet({ communityId, household, onClose }: Props & { onClose: () => void }) {
  const { householdId, roomNo, pieces, parcels = 0 } = household;
  const [many, setMany] = useState(parcels);
  const form = useForm('dispatch.packParcels', onClose);
  return (
    <FormSheet
      title={`${roomNo} 分成几包`}
      form={form}
      word={`分成 ${many} 包`}
      canSave={many > 0 && many !== parcels}
      onClose={onClose}
      onSave={() => form.run({ communityId, households: [{ householdId, parcels: many }] })}
    >
      <Stepper
        label={`${roomNo} 的包数`}
        value={many}
        max={Math.min(MOST, countPieces(pieces))}
        onChange={setMany}
      />
      <View className="trouble__hint">
        东西会平均分开，冷藏的放一起。标签上的“第几包 / 共几包”会变，请重新打印这一户的标签再贴
      </View>
    </FormSheet>
  );
}
