import { View } from '@tarojs/components';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { useOnline } from '@/lib/phone/use-online';
import { roleOf } from '@/lib/accessible/web-only';

/** What there is to say about signal and unsent deeds; '' when all is told. */
export function useQueueWords(): string {
  const { waiting } = useOfflineQueue();
  const isOnline = useOnline();
  if (!isOnline) return waiting > 0 ? `离线，已存 ${waiting} 条` : '离线，看到的是上次的内容';
  return waiting > 0 ? `待同步 ${waiting} 条` : '';
}

/** The same in the head of a page where it matters most. */
export function QueuePill() {
  const words = useQueueWords();
  if (words === '') return null;
  return (
    <View className="pill pill--solid" {...roleOf('status')}>
      {words}
    </View>
  );
}
