import { View } from '@tarojs/components';
import type { Role } from '@/contract/procedure';
import { go, tabPages, type TabPage } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import { useUnread } from '@/lib/answers/unread';
import { Icon } from '../pictures/icon';
import { Tap } from '../buttons/tap';
import { workFace, type Face } from '../desk/work-face';

const faces = (role: Role | null): Record<TabPage, Face> => ({
  home: ['首页', 'home'],
  work: workFace(role),
  messages: ['消息', 'messages'],
  mine: ['我的', 'mine'],
});

/** The four places of the app; the second is named after what the person does here. */
export function TabBar({ current }: { current?: TabPage }) {
  const { role } = useSession();
  const hasUnread = useUnread();
  return (
    <View className="tab-bar">
      {tabPages.map((tab) => {
        const [label, icon] = faces(role)[tab];
        const isCurrent = tab === current;
        const isNew = tab === 'messages' && hasUnread && !isCurrent;
        return (
          <Tap
            key={tab}
            className={`tab-bar__tab ${isCurrent ? 'tab-bar__tab--current' : ''}`}
            isCurrent={isCurrent}
            label={isNew ? `${label}，有新的` : undefined}
            onTap={() => go(tab)}
          >
            <Icon name={icon} colour={isCurrent ? 'brand' : 'quiet'} />
            {isNew ? <View className="tab-bar__dot" /> : null}
            <View>{label}</View>
          </Tap>
        );
      })}
    </View>
  );
}
