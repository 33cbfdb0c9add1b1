import { View } from '@tarojs/components';

export default function EntranceOrdersPage() {
  return <View>本单元订单</View>;
}
