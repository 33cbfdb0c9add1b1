import { View } from '@tarojs/components';
import { Card } from './card';
import { TextField } from './text-field';

interface Props {
  text: string;
  onChange: (text: string) => void;
  /** What can be typed here. */
  placeholder: string;
  hint?: string;
}

/** The box in which staff and captains type what they know of a household. */
export const HouseholdSearch = ({ text, onChange, placeholder, hint }: Props) => (
  <Card>
    <TextField label="找哪一户" value={text} onChange={onChange} maxLength={30} placeholder={placeholder} />
    {hint ? <View className="secondary">{hint}</View> : null}
  </Card>
);
