import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Volunteer } from '@/contract/runs';
import { ActionButton } from '@/components/buttons/action-button';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { RUN_LIMIT_GRAMS } from '@/domain/load';
import { textFields } from '@/lib/forms/text-fields';
import { numberHint, typedNumber } from '@/lib/forms/typed-number';
import { useForm } from '@/lib/forms/use-form';

interface Props {
  communityId: string;
  volunteer: Volunteer;
  onClose: () => void;
}

const written = (limit: number | null | undefined): string =>
  limit === null || limit === undefined ? '' : String(limit);

/** What one volunteer can carry at once; an empty field is no limit. */
export function LimitsSheet({ communityId, volunteer: { id, name, limits }, onClose }: Props) {
  const known = limits ? limits.grams : RUN_LIMIT_GRAMS;
  const [typed, setTyped] = useState({
    kilograms: written(known === null ? null : known / 1000),
    pieces: written(limits?.pieces),
    boxes: written(limits?.coldBoxes),
  });
  const field = textFields(typed, (part) => setTyped({ ...typed, ...part }));
  const form = useForm('dispatch.setVolunteerLimits', onClose);
  const kilograms = typedNumber(typed.kilograms, ['公斤', '千克', 'kg']);
  const [pieces, coldBoxes] = [typedNumber(typed.pieces, ['件']), typedNumber(typed.boxes, ['个'])];
  const canSave = [kilograms, pieces, coldBoxes].every((one) => one === null || one >= 0);
  const grams = kilograms === null ? null : Math.round(kilograms * 1000);
  return (
    <FormSheet
      title={`${name} 能拿多少`}
      form={form}
      canSave={canSave}
      onClose={onClose}
      onSave={() => form.run({ communityId, volunteerId: id, limits: { grams, pieces, coldBoxes } })}
    >
      <View className="trouble__hint">不填就不限；排配送时按这个算，不会让谁多拿</View>
      <TextField label="最多几公斤" {...field('kilograms')} hint={numberHint(kilograms)} field="grams" />
      <TextField label="最多几件" {...field('pieces')} hint={numberHint(pieces)} field="pieces" />
      <TextField
        label="几个保温箱（没有写 0）"
        {...field('boxes')}
        hint={numberHint(coldBoxes)}
        field="coldBoxes"
      />
      {limits ? (
        <ActionButton
          look="second"
          isRunning={form.isRunning}
          onTap={() => void form.run({ communityId, volunteerId: id, limits: null })}
        >
          改回按一辆手推车算
        </ActionButton>
      ) : null}
    </FormSheet>
  );
}
