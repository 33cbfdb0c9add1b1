import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import type { KnockDoor } from '@/domain/queued-knocks';
import { goBack } from '@/lib/pages/routes';
import { countDoors } from '../board/round-words';

/** The end of the way through an entrance: what was reached, what is left for another hour. */
export function WayDone({ doors }: { doors: readonly KnockDoor[] }) {
  const { households, reached, left, waiting, people } = countDoors(doors);
  return (
    <Card>
      <SectionTitle title={left === 0 ? '这个单元每一户都走到了' : '这一趟走完了'} />
      <View>
        {reached} / {households} 户走到了，{people} 人
      </View>
      {left > 0 ? <View>还差 {left} 户，换个时间再敲；名单在楼的页面上</View> : null}
      {waiting > 0 ? <View>{waiting} 户待同步，有信号就自动提交</View> : null}
      <View className="buttons">
        <ActionButton onTap={goBack}>回到楼的页面</ActionButton>
      </View>
    </Card>
  );
}
