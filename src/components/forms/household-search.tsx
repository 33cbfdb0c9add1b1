import { View } from '@tarojs/components';
import { Card } from '../cards/card';
import { TextField } from './text-field';

interface Props {
  text: string;
  onChange: (text: string) => void;
  label?: string;
  /** What can be typed here, or an example where the label says it. */
  placeholder: string;
  hint?: string;
}

/** The box in which staff and captains type what they know of a household. */
export const HouseholdSearch = ({ text, onChange, label = '找哪一户', placeholder, hint }: Props) => (
  <Card>
    <TextField label={label} value={text} onChange={onChange} maxLength={30} placeholder={placeholder} />
    {hint ? <View className="secondary">{hint}</View> : null}
  </Card>
);
