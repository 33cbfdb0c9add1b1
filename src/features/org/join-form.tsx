import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { TextField } from '@/components/text-field';
import { enterAs } from '@/lib/session';
import { useAction } from '@/lib/use-action';

/** Binds the role of a one-time code to whoever is here. */
export function JoinForm() {
  const [code, setCode] = useState('');
  const { run, isRunning } = useAction('org.joinWithCode', ({ accountId }) => void enterAs(accountId));
  const join = () => void run({ code });
  return (
    <View className="sign-in-form">
      <TextField
        label="邀请码"
        value={code}
        onChange={setCode}
        placeholder="例如 ABC-DEF-GHJK"
        maxLength={40}
        onDone={join}
      />
      <ActionButton size="bar" isRunning={isRunning} isDisabled={code.trim() === ''} onTap={join}>
        加入
      </ActionButton>
    </View>
  );
}
