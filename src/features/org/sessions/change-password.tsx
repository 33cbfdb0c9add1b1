import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';

/** The old password, and the new one twice: nobody sees what they type. */
export function ChangePassword() {
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [again, setAgain] = useState('');
  const { run, isRunning } = useAction('org.changePassword', () => {
    for (const empty of [setPassword, setNewPassword, setAgain]) empty('');
    void sayAloud('密码已经改好，别的浏览器都退出了');
  });
  const change = () => {
    if (newPassword !== again) return void sayAloud('两次输入的新密码不一样，请再输一次');
    void run({ password, newPassword });
  };
  const isEmpty = password === '' || newPassword === '' || again === '';
  return (
    <Card>
      <SectionTitle title="改密码" hint="改好后，别的浏览器要重新登录" />
      <TextField label="现在的密码" value={password} onChange={setPassword} isSecret />
      <TextField label="新密码（至少 10 个字符）" value={newPassword} onChange={setNewPassword} isSecret />
      <TextField label="再输一次新密码" value={again} onChange={setAgain} isSecret onDone={change} />
      <ActionButton size="bar" isRunning={isRunning} isDisabled={isEmpty} onTap={change}>
        改密码
      </ActionButton>
    </Card>
  );
}
