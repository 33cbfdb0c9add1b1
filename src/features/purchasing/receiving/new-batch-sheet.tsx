import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { useForm } from '@/lib/forms/use-form';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';

interface Thing {
  name: string;
  measure: string;
  perHousehold: string;
}
const nothing: Thing = { name: '', measure: '份', perHousehold: '1' };
const sources = [
  { value: 'donation', label: '捐赠' },
  { value: 'government', label: '政府给的' },
] as const;

interface Props {
  communityId: string;
  onClose: () => void;
}

/** Free goods that have come: who gave them, and what one household gets of each thing. */
export function NewBatchSheet({ communityId, onClose }: Props) {
  const [source, setSource] = useState<(typeof sources)[number]['value']>('donation');
  const [name, setName] = useState('');
  const [things, setThings] = useState<readonly Thing[]>([nothing]);
  const form = useForm('purchasing.createBatch', ({ batchId }) => {
    onClose();
    go('staffBatch', { batchId });
  });
  const change = (at: number, thing: Thing) =>
    setThings(things.map((one, index) => (index === at ? thing : one)));
  const takeOff = (at: number) => setThings(things.filter((_, index) => index !== at));
  const goods = things.map((thing) => ({ ...thing, perHousehold: Number(thing.perHousehold) }));
  const isReady = name.trim() !== '' && goods.every((one) => one.name.trim() !== '' && one.perHousehold > 0);
  const save = () => form.run({ communityId, what: { source, name, goods }, cameAt: now() });
  return (
    <FormSheet
      title="登记免费的东西"
      form={form}
      onClose={onClose}
      onSave={save}
      canSave={isReady}
      word="登记到货"
    >
      <Choice options={sources} value={source} onChange={setSource} />
      <TextField label="谁给的（单位或活动名）" value={name} maxLength={30} onChange={setName} />
      {things.map((thing, at) => (
        <ThingFields
          key={at}
          thing={thing}
          onChange={(changed) => change(at, changed)}
          onTakeOff={things.length > 1 ? () => takeOff(at) : null}
        />
      ))}
      {things.length < 20 ? (
        <ActionButton look="second" onTap={() => setThings([...things, nothing])}>
          还有一样
        </ActionButton>
      ) : null}
    </FormSheet>
  );
}

interface FieldsProps {
  thing: Thing;
  onChange: (thing: Thing) => void;
  /** Null where it is the only one. */
  onTakeOff: (() => void) | null;
}

function ThingFields({ thing, onChange, onTakeOff }: FieldsProps) {
  const typed = (key: keyof Thing) => (value: string) => onChange({ ...thing, [key]: value });
  return (
    <View className="thing-fields">
      <TextField label="是什么" value={thing.name} maxLength={30} onChange={typed('name')} />
      <TextField label="按什么数" value={thing.measure} maxLength={8} onChange={typed('measure')} />
      <TextField
        label="每户几份"
        value={thing.perHousehold}
        maxLength={2}
        onChange={(text) => typed('perHousehold')(text.replace(/\D/g, ''))}
      />
      {onTakeOff ? (
        <ActionButton look="second" onTap={onTakeOff}>
          去掉这一样
        </ActionButton>
      ) : null}
    </View>
  );
}
