import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { ConsentRow } from '@/components/forms/consent-row';
import { TextField } from '@/components/forms/text-field';
import { CONSENT_VERSION } from '@/domain/consent';
import { enterAs } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';

/** Makes an account from an invitation; whoever comes by the link finds its code filled in. */
export function CreateAccountForm({ invitedWith }: { invitedWith: string }) {
  const [code, setCode] = useState(invitedWith);
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const { run, isRunning } = useAction('org.createAccount', ({ accountId }) => void enterAs(accountId));
  const [isAgreed, setAgreed] = useState(false);
  const isReady = isAgreed && [code, loginName, password].every((text) => text.trim() !== '');
  const create = () => isReady && void run({ code, loginName, password, consentVersion: CONSENT_VERSION });
  return (
    <View className="sign-in-form">
      <TextField
        label="邀请码"
        value={code}
        onChange={setCode}
        placeholder="例如 ABC-DEF-GHJK"
        hint="没有邀请码，请向社区工作人员要一个"
        maxLength={40}
      />
      <TextField
        label="给自己起一个登录名"
        value={loginName}
        onChange={setLoginName}
        hint="3 到 32 个字母或数字，以后登录要用"
        maxLength={32}
      />
      <TextField
        label="设一个密码"
        value={password}
        onChange={setPassword}
        hint="至少 10 个字符"
        isSecret
        onDone={create}
      />
      <ConsentRow isAgreed={isAgreed} onChange={setAgreed} />
      <ActionButton size="bar" isRunning={isRunning} isDisabled={!isReady} onTap={create}>
        建账号并登录
      </ActionButton>
    </View>
  );
}
