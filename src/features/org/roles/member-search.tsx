import { useState } from 'react';
import { View } from '@tarojs/components';
import { CheckRow } from '@/components/forms/check-row';
import { TextField } from '@/components/forms/text-field';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSettled } from '@/lib/answers/use-settled';
import { roleNames } from '@/domain/role-names';

interface Props {
  communityId: string;
  chosen: string | null;
  /** Not to be found: the person it is about already. */
  except?: string;
  onChange: (accountId: string) => void;
}

/** Finds somebody of the community by what they are called. */
export function MemberSearch({ communityId, chosen, except, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const text = useSettled(typed);
  const { data: found } = useAnswer('org.findMembers', { communityId, text }, { when: text !== '' });
  const rows = (found?.rows ?? []).filter(({ accountId }) => accountId !== except);
  return (
    <View>
      <TextField
        label="找人"
        value={typed}
        onChange={setTyped}
        placeholder="称呼里的字，例如 秦"
        maxLength={20}
      />
      {text !== '' && found && rows.length === 0 ? <View className="hint">没有找到，可以先邀请</View> : null}
      {rows.map(({ accountId, name, roles }) => (
        <CheckRow
          key={accountId}
          title={name}
          hint={roles.map((role) => roleNames[role]).join('、')}
          isChosen={accountId === chosen}
          onChange={() => onChange(accountId)}
        />
      ))}
    </View>
  );
}
