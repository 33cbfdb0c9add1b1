import { useState } from 'react';
import type { Vehicle } from '@/contract/trips';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { useAction } from '@/lib/answers/use-action';
import { askFirst } from '@/lib/forms/ask-first';
import { textFields } from '@/lib/forms/text-fields';
import { numberHint, typedNumber } from '@/lib/forms/typed-number';
import { useForm } from '@/lib/forms/use-form';
import type { Target } from './suspend-sheet';
import { vehicleKinds } from './vehicle-kinds';

interface Props {
  communityId: string;
  /** Null: a new one. */
  vehicle: Vehicle | null;
  onClose: () => void;
  onStop: (target: Target) => void;
}

const written = (limit: number | null | undefined): string =>
  limit === null || limit === undefined ? '' : String(limit);

/** One vehicle: its name, its kind, and what it takes at most; an empty field is no limit. */
export function VehicleSheet({ communityId, vehicle, onClose, onStop }: Props) {
  const [kind, setKind] = useState<Vehicle['kind']>(vehicle?.kind ?? 'tricycle');
  const [typed, setTyped] = useState({
    name: vehicle?.name ?? '',
    kilograms: written(vehicle?.mostGrams ? vehicle.mostGrams / 1000 : null),
    pieces: written(vehicle?.mostPieces),
    cold: written(vehicle?.mostCold),
  });
  const field = textFields(typed, (part) => setTyped({ ...typed, ...part }));
  const form = useForm('dispatch.saveVehicle', onClose);
  const kilograms = typedNumber(typed.kilograms, ['公斤', '千克', 'kg']);
  const [pieces, cold] = [typedNumber(typed.pieces, ['件']), typedNumber(typed.cold, ['包'])];
  const canSave =
    typed.name.trim() !== '' && [kilograms, pieces, cold].every((one) => one === null || one >= 0);
  return (
    <FormSheet
      title={vehicle ? vehicle.name : '加一辆车'}
      form={form}
      canSave={canSave}
      onClose={onClose}
      onSave={() =>
        form.run({
          ...{ communityId, vehicleId: vehicle?.id ?? null, name: typed.name.trim(), kind },
          mostGrams: kilograms === null ? null : Math.round(kilograms * 1000),
          ...{ mostPieces: pieces, mostCold: cold },
        })
      }
    >
      <TextField label="名称" {...field('name')} maxLength={20} placeholder="例如：蓝三轮" field="name" />
      <Choice options={vehicleKinds} value={kind} onChange={setKind} />
      <TextField
        label="最多几公斤（不填就不限）"
        {...field('kilograms')}
        hint={numberHint(kilograms)}
        field="mostGrams"
      />
      <TextField
        label="最多几件（不填就不限）"
        {...field('pieces')}
        hint={numberHint(pieces)}
        field="mostPieces"
      />
      <TextField
        label="最多几包冷藏（不填就不限）"
        {...field('cold')}
        hint={numberHint(cold)}
        field="mostCold"
      />
      {vehicle ? (
        <>
          <ActionButton
            look="second"
            onTap={() => onStop({ scope: 'vehicle', vehicleId: vehicle.id, name: vehicle.name })}
          >
            暂停这辆车
          </ActionButton>
          <EndButton communityId={communityId} vehicle={vehicle} onEnded={onClose} />
        </>
      ) : null}
    </FormSheet>
  );
}

interface EndProps {
  communityId: string;
  vehicle: Vehicle;
  onEnded: () => void;
}

/** Takes it out of use: nothing brings it back. */
function EndButton({ communityId, vehicle: { id, name }, onEnded }: EndProps) {
  const { run, isRunning } = useAction('dispatch.endVehicle', onEnded);
  const end = async () => {
    const content = `停用${name}？停用后不能再排车次，走过的车次还看得到。`;
    if (await askFirst({ content, yes: '停用' })) await run({ communityId, vehicleId: id });
  };
  return (
    <ActionButton look="second" isRunning={isRunning} onTap={() => void end()}>
      停用这辆车
    </ActionButton>
  );
}
