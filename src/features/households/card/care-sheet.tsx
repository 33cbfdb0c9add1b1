import { View } from '@tarojs/components';
import { useState } from 'react';
import { CheckRow } from '@/components/forms/check-row';
import { DateField } from '@/components/forms/date-field';
import { FormSheet } from '@/components/forms/form-sheet';
import type { CareFlag, HouseholdCard } from '@/contract/register';
import type { HeardHow } from '@/contract/register-deeds';
import { dueDays } from '@/domain/register/due-days';
import { careNames } from '@/domain/register/register-words';
import { now } from '@/lib/phone/clock';
import { useForm } from '@/lib/forms/use-form';
import { HeardChoice } from './heard-choice';

// The keys of careNames, which the compiler knows and Object.keys forgets.
const flags = Object.keys(careNames) as CareFlag[];

interface Props {
  communityId: string;
  householdId: string;
  card: HouseholdCard;
  onClose: () => void;
}

/** Switches flags on and off; a pregnancy has its day. */
export function CareSheet({ card, onClose, ...home }: Props) {
  const [chosen, setChosen] = useState<readonly CareFlag[]>(card.careFlags.map(({ flag }) => flag));
  const days = dueDays(now());
  const known = card.careFlags.find(({ flag }) => flag === 'pregnant')?.dueOn ?? '';
  const isLongPast = known !== '' && known < days.first;
  const [dueOn, setDueOn] = useState(isLongPast ? '' : known);
  const [source, setSource] = useState<HeardHow>('door');
  const correct = useForm('households.correctHousehold', onClose);
  const careFlags = chosen.map((flag) => ({ flag, dueOn: flag === 'pregnant' && dueOn ? dueOn : null }));
  return (
    <FormSheet
      title="关爱情况"
      form={correct}
      onClose={onClose}
      onSave={() => correct.run({ ...home, source, changes: { careFlags } })}
    >
      <HeardChoice value={source} onChange={setSource} />
      {flags.map((flag) => (
        <CheckRow
          key={flag}
          title={careNames[flag]}
          isChosen={chosen.includes(flag)}
          onChange={(isOn) => setChosen(isOn ? [...chosen, flag] : chosen.filter((one) => one !== flag))}
        />
      ))}
      {chosen.includes('pregnant') ? (
        <DateField label="预产期" field="dueOn" value={dueOn} onChange={setDueOn} {...days} />
      ) : null}
      {isLongPast && dueOn === '' ? (
        <View className="secondary">
          登记的预产期 {known} 已经过了一个多月，保存后会去掉。孩子生了，请改勾“{careNames.infant}”
        </View>
      ) : null}
    </FormSheet>
  );
}
