import { View } from '@tarojs/components';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { roleOf } from '@/lib/accessible/web-only';
import { useQueueWords } from './queue-pill';

interface Props {
  /** The page itself says how many deeds wait: only those of another account are named here. */
  isSaidBelow: boolean;
}

/** Says, wherever one is, that there is no signal and how many deeds the phone keeps. Nothing vanishes. */
export function QueueBar({ isSaidBelow }: Props) {
  const words = useQueueWords();
  const { ofOthers } = useOfflineQueue();
  const own = isSaidBelow ? '' : words;
  if (own === '' && ofOthers === 0) return null;
  return (
    <View className="queue-bar" {...roleOf('status')}>
      {own ? <View>{own}</View> : null}
      {ofOthers > 0 ? <View>另有 {ofOthers} 条属于别的账号，等那个账号登录后提交</View> : null}
    </View>
  );
}
