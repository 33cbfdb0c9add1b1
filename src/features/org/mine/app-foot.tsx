import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { askFirst } from '@/lib/forms/ask-first';
import { isDemo, openDemoPeople } from '@/lib/session/is-demo';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { signOut } from '@/lib/session/session';

declare const APP_VERSION: string;

const questionFor = (waiting: number) => ({
  content:
    waiting > 0
      ? `还有 ${waiting} 条没有同步。退出后会留在这台手机上，等您下次登录再提交。要退出吗？`
      : '要退出登录吗？',
  yes: '退出',
});

/** On the web one signs out; in WeChat the identity is WeChat's. */
function SignOut() {
  const { waiting } = useOfflineQueue();
  const [isRunning, setRunning] = useState(false);
  const leave = async () => {
    if (!(await askFirst(questionFor(waiting)))) return;
    setRunning(true);
    await signOut().catch(() => sayAloud('网络不太好，还没有退出，请再试一次'));
    setRunning(false);
  };
  return (
    <ActionButton look="danger" isRunning={isRunning} onTap={() => void leave()}>
      退出登录
    </ActionButton>
  );
}

/** The way out, and which version this is. */
export function AppFoot() {
  return (
    <View className="app-foot">
      {isDemo() ? (
        <ActionButton look="second" onTap={openDemoPeople}>
          换一位演示人物
        </ActionButton>
      ) : null}
      {process.env.TARO_ENV === 'h5' ? <SignOut /> : null}
      <View className="secondary">三单到家 {APP_VERSION}</View>
    </View>
  );
}
