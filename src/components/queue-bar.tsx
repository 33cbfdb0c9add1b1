import { View } from '@tarojs/components';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { useOnline } from '@/lib/use-online';

/** Says, wherever one is, that there is no signal and how many deeds the phone keeps. Nothing vanishes. */
export function QueueBar() {
  const { waiting, ofOthers } = useOfflineQueue();
  const isOnline = useOnline();
  if (waiting === 0 && ofOthers === 0 && isOnline) return null;
  return (
    <View className="queue-bar" ariaRole="status">
      <View>{queueWords(isOnline, waiting)}</View>
      {ofOthers > 0 ? <View>另有 {ofOthers} 条属于别的账号，等那个账号登录后提交</View> : null}
    </View>
  );
}

function queueWords(isOnline: boolean, waiting: number): string {
  if (!isOnline) return waiting > 0 ? `离线，已存 ${waiting} 条` : '离线，看到的是上次的内容';
  return waiting > 0 ? `待同步 ${waiting} 条` : '';
}
