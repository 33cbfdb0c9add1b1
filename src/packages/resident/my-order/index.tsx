import { View } from '@tarojs/components';

export default function MyOrderPage() {
  return <View>我的订单</View>;
}
