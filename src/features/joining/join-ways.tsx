import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Icon } from '@/components/pictures/icon';
import { SectionTitle } from '@/components/cards/section-title';
import { Tap } from '@/components/buttons/tap';
import { go } from '@/lib/pages/routes';
import { joinDoors } from './join-doors';
import './joining.scss';

/** The ways in, for somebody who is nobody here yet, or somebody more: three doors, one tap each. */
export function JoinWays() {
  return (
    <Card>
      <SectionTitle title="第一次来，您是" hint="要用楼栋码，贴在楼下" />
      {joinDoors.map(({ kind, label, hint, icon }) => (
        <Tap key={kind} className="join-door" onTap={() => go('join', { code: '', kind })}>
          <View className="join-door__icon">
            <Icon name={icon} colour="brand" size={26} />
          </View>
          <View className="join-door__words">
            <View className="heading">{label}</View>
            <View className="secondary">{hint}</View>
          </View>
          <Icon name="forward" size={20} />
        </Tap>
      ))}
    </Card>
  );
}
