import { View } from '@tarojs/components';

/** Names a part of a list of runs; nothing when the part is empty. */
export function ListHead({ title, count }: { title: string; count: number }) {
  if (count === 0) return null;
  return (
    <View className="list-head">
      <View className="heading">{title}</View>
      <View className="secondary">{count} 趟</View>
    </View>
  );
}
