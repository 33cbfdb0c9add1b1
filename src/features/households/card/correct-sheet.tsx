import { View } from '@tarojs/components';
import { useState } from 'react';
import { CheckRow } from '@/components/forms/check-row';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { HouseholdCard } from '@/contract/register';
import type { HeardHow } from '@/contract/register-deeds';
import { fieldNames, tenureNames } from '@/domain/register/register-words';
import { useForm } from '@/lib/forms/use-form';
import { changesOf, correctionOf, isCount, isFloor, type Correction } from './correction';
import { HeardChoice } from './heard-choice';

const tenures = (['owner', 'tenant'] as const).map((value) => ({ value, label: tenureNames[value] }));

interface Props {
  communityId: string;
  householdId: string;
  card: HouseholdCard;
  onClose: () => void;
}

/** Types over what stands; only what is changed is written down, with how it was heard. */
export function CorrectSheet({ card, onClose, ...home }: Props) {
  const [typed, setTyped] = useState(() => correctionOf(card));
  const [source, setSource] = useState<HeardHow>('door');
  const correct = useForm('households.correctHousehold', onClose);
  const put = (change: Partial<Correction>) => setTyped({ ...typed, ...change });
  const changes = changesOf(card, typed);
  const [hasCount, hasFloor] = [isCount(typed.residentCount), isFloor(typed.floor)];
  const canSave = hasCount && hasFloor && Object.keys(changes).length > 0;
  return (
    <FormSheet
      title="更正"
      form={correct}
      onClose={onClose}
      onSave={() => correct.run({ ...home, source, changes })}
      canSave={canSave}
    >
      <HeardChoice value={source} onChange={setSource} />
      <TextField
        label={hasCount ? '现居人数' : '现居人数：请只写数字，例如 3'}
        field="residentCount"
        value={typed.residentCount}
        onChange={(residentCount) => put({ residentCount })}
        placeholder="不清楚就空着"
        maxLength={2}
      />
      <CheckRow
        title="空户"
        hint="没有人住"
        isChosen={typed.isVacant}
        onChange={(isVacant) => put({ isVacant, ...(isVacant ? { residentCount: '0' } : {}) })}
      />
      <TextField
        label="户主姓名"
        field="householderName"
        value={typed.householderName}
        onChange={(householderName) => put({ householderName })}
        placeholder="不改就空着"
        maxLength={30}
      />
      <View className="secondary">{fieldNames.tenure}</View>
      <Choice options={tenures} value={typed.tenure} onChange={(tenure) => put({ tenure })} />
      <TextField
        label={hasFloor ? '楼层' : '楼层：请只写数字，例如 4'}
        field="floor"
        value={typed.floor}
        onChange={(floor) => put({ floor })}
        maxLength={3}
      />
      <TextArea label="备注" value={typed.remark} onChange={(remark) => put({ remark })} maxLength={200} />
    </FormSheet>
  );
}
