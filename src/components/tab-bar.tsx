import { View } from '@tarojs/components';
import type { Role } from '@/contract/procedure';
import { go, tabPages, type TabPage } from '@/lib/routes';
import { useSession } from '@/lib/session';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

type Face = [label: string, icon: IconName];

const workFaces: Partial<Record<Role, Face>> = {
  captain: ['我的楼', 'building'],
  volunteer: ['任务', 'tasks'],
  staff: ['工作台', 'desk'],
  supervisor: ['工作台', 'desk'],
  commander: ['工作台', 'desk'],
  admin: ['工作台', 'desk'],
};
const faces = (role: Role | null): Record<TabPage, Face> => ({
  home: ['首页', 'home'],
  work: (role && workFaces[role]) ?? ['订单', 'orders'],
  messages: ['消息', 'messages'],
  mine: ['我的', 'mine'],
});

/** The four places of the app; the second is named after what the person does here. At the side on a desk. */
export function TabBar({ current }: { current?: TabPage }) {
  const { role } = useSession();
  return (
    <View className="tab-bar">
      {tabPages.map((tab) => {
        const [label, icon] = faces(role)[tab];
        const isCurrent = tab === current;
        return (
          <Tap
            key={tab}
            className={`tab-bar__tab ${isCurrent ? 'tab-bar__tab--current' : ''}`}
            onTap={() => go(tab)}
          >
            <Icon name={icon} colour={isCurrent ? 'brand' : 'quiet'} />
            <View>{label}</View>
          </Tap>
        );
      })}
    </View>
  );
}
