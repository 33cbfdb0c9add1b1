import { View } from '@tarojs/components';
import { useAnswer } from '@/lib/answers/use-answer';

/** What is open in an entrance: whoever takes it over sees at once what waits. */
export function OpenWork(entrance: { communityId: string; entranceId: string }) {
  const { data: open } = useAnswer('overview.getOpenWork', entrance);
  if (!open) return null;
  const parts = [
    `没送到的订单 ${open.undelivered} 户`,
    `想要的东西 ${open.wishes} 样`,
    `托办的事 ${open.requests} 件`,
    `加入申请 ${open.joinRequests} 个`,
  ];
  return <View className="secondary">{parts.join('，')}</View>;
}
