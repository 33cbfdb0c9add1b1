import { View } from '@tarojs/components';

/** Grey lines where content will be, so that waiting looks like the thing awaited. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View ariaLabel="正在加载">
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="card skeleton">
          <View className="skeleton__line skeleton__line--title" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--short" />
        </View>
      ))}
    </View>
  );
}
