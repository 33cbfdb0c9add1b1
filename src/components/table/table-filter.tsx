import { Input } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';
import { roleOf } from '@/lib/accessible/web-only';

interface Props {
  /** What can be looked for: '房号、事项'. */
  words: string;
  value: string;
  onChange: (value: string) => void;
  shown: number;
  total: number;
  /** There are rows that have not come yet. */
  hasMore: boolean;
}

/** Narrows a table to the rows that contain some words; it looks only through what has been loaded, and says so. */
export function TableFilter({ words, value, onChange, shown, total, hasMore }: Props) {
  const found = value && `找到 ${shown} / ${total} 行`;
  return (
    <View className="table-filter">
      <Input
        className="table-filter__input"
        value={value}
        placeholder={`找${words}`}
        onChange={onChange}
        nativeProps={{ 'aria-label': `找${words}` }}
      />
      <View className="table-filter__count" {...roleOf('status')}>
        {found}
        {value && hasMore ? '，还有没显示的' : ''}
      </View>
    </View>
  );
}
