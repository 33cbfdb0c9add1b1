import { View } from '@tarojs/components';
import { Icon } from '../pictures/icon';
import { Tap } from '../buttons/tap';
import './check-row.scss';

interface Props {
  title: string;
  hint?: string;
  extra?: string;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}

/** One line of a list that may be chosen together with others. */
export function CheckRow({ title, hint, extra, isChosen, onChange }: Props) {
  // All that is to be read on it, or a screen reader would leave the hint out.
  const words = [title, hint, extra].filter(Boolean).join(' ');
  const label = `${words}，${isChosen ? '已选' : '未选'}`;
  return (
    <Tap className="row" label={label} onTap={() => onChange(!isChosen)}>
      <View className={`check-row__box ${isChosen ? 'check-row__box--chosen' : ''}`}>
        {isChosen ? <Icon name="check" colour="white" size={18} /> : null}
      </View>
      <View className="row__text">
        <View>{title}</View>
        {hint ? <View className="secondary">{hint}</View> : null}
      </View>
      {extra ? <View className="row__extra">{extra}</View> : null}
    </Tap>
  );
}
