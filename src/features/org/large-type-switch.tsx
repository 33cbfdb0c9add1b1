import { Switch } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';
import { Tap } from '@/components/tap';
import { chooseLargeType, useTextSize } from '@/lib/text-size';

/** Turns the large type on and off; the whole line is the switch. */
export function LargeTypeSwitch() {
  const { isChosen } = useTextSize();
  return (
    <Tap
      className="row"
      label={isChosen ? '大字模式，已打开' : '大字模式，已关闭'}
      onTap={() => chooseLargeType(!isChosen)}
    >
      <View className="row__text">
        <View>大字模式</View>
        <View className="secondary">字更大，按钮更大</View>
      </View>
      <View className="large-type-switch">
        <Switch checked={isChosen} />
      </View>
    </Tap>
  );
}
