import { SwitchRow } from '@/components/forms/switch-row';
import { chooseLargeType, useTextSize } from '@/lib/accessible/text-size';

/** Turns the large type on and off. */
export function LargeTypeSwitch() {
  const { isChosen } = useTextSize();
  return <SwitchRow title="大字模式" hint="字更大，按钮更大" isOn={isChosen} onChange={chooseLargeType} />;
}
