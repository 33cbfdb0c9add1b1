import { View } from '@tarojs/components';
import { Tap } from '../buttons/tap';
import './switch-row.scss';

interface Props {
  title: string;
  hint?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Turns one thing on and off; the whole line is the switch. NutUI's has no name and lies inside of what is tapped. */
export const SwitchRow = ({ title, hint, isOn, onChange }: Props) => (
  <Tap className="row" label={title} isOn={isOn} onTap={() => onChange(!isOn)}>
    <View className="row__text">
      <View>{title}</View>
      {hint ? <View className="secondary">{hint}</View> : null}
    </View>
    <View className={`switch ${isOn ? 'switch--on' : ''}`}>
      <View className="switch__knob" />
    </View>
  </Tap>
);
