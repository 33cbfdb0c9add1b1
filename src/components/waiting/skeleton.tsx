import { Skeleton as Lines } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';

/** Grey lines where content will be, so that waiting looks like the thing awaited. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View ariaLabel="正在加载">
      {Array.from({ length: cards }, (_, index) => (
        // NutUI's own movement is a timer that writes to the page each 1.6 s; ours is a style.
        <Lines key={index} className="card skeleton" rows={3} animated={false} />
      ))}
    </View>
  );
}
