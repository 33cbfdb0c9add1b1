import { View } from '@tarojs/components';

export default function PurchasePage() {
  return <View>采购</View>;
}
