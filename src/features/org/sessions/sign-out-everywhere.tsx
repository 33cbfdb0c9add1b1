import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { askFirst } from '@/lib/forms/ask-first';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { signOutEverywhere } from '@/lib/session/session';

const question = { content: '所有手机和电脑上都会退出，包括这里。要退出吗？', yes: '都退出' };

/** Ends every session of the account, this one too. */
export function SignOutEverywhere() {
  const [isRunning, setRunning] = useState(false);
  const leave = async () => {
    if (!(await askFirst(question))) return;
    setRunning(true);
    await signOutEverywhere().catch(() => sayAloud('网络不太好，还没有退出，请再试一次'));
    setRunning(false);
  };
  return (
    <ActionButton look="second" isRunning={isRunning} onTap={() => void leave()}>
      在所有地方退出
    </ActionButton>
  );
}
