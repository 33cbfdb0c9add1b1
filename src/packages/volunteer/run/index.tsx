import { View } from '@tarojs/components';

export default function RunPage() {
  return <View>配送</View>;
}
