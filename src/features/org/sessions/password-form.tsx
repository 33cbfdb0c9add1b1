import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { TextField } from '@/components/forms/text-field';
import { enterAs } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';

/** Sign-in with a login name and a password. */
export function PasswordForm() {
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const { run, isRunning } = useAction('org.signIn', ({ accountId }) => void enterAs(accountId));
  const signIn = () => void run({ loginName, password });
  const isEmpty = loginName.trim() === '' || password === '';
  return (
    <View className="sign-in-form">
      <TextField label="登录名" value={loginName} onChange={setLoginName} maxLength={32} />
      <TextField label="密码" value={password} onChange={setPassword} isSecret onDone={signIn} />
      <ActionButton size="bar" isRunning={isRunning} isDisabled={isEmpty} onTap={signIn}>
        登录
      </ActionButton>
    </View>
  );
}
