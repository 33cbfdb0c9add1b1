import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { ConsentRow } from '@/components/forms/consent-row';
import { TextField } from '@/components/forms/text-field';
import { CONSENT_VERSION } from '@/domain/consent';
import { enterAs, useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import { Row } from '@/components/cards/row';

/** Binds the role of a one-time code to whoever is here; who has agreed to the present text is not asked again. */
export function JoinForm() {
  const { me } = useSession();
  const isKnown = me.data?.needsConsent === false;
  const [code, setCode] = useState('');
  const [isAgreed, setAgreed] = useState(false);
  const { run, isRunning } = useAction('org.joinWithCode', ({ accountId }) => void enterAs(accountId));
  const isReady = code.trim() !== '' && (isKnown || isAgreed);
  const join = () => isReady && void run({ code, consentVersion: CONSENT_VERSION });
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
      {isKnown ? null : <ConsentRow isAgreed={isAgreed} onChange={setAgreed} />}
      <ActionButton size="bar" isRunning={isRunning} isDisabled={!isReady} onTap={join}>
        加入
      </ActionButton>
    </View>
  );
}

/** Lets a person who is here already take up one more role with a code. */
export function UseCode() {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <JoinForm />;
  return <Row title="我有邀请码" hint="用邀请码添加一个身份" onTap={() => setOpen(true)} />;
}
