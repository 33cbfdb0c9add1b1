import { View } from '@tarojs/components';

export interface OrderStep {
  label: string;
  /** '09:14' when it happened, or what is going on: '进楼中'. */
  note?: string;
}

interface Props {
  steps: readonly OrderStep[];
  /** Index of the step that is going on; steps before it are done. `steps.length` when all are. */
  current: number;
}

const phaseOf = (index: number, current: number) => {
  if (index < current) return 'done';
  return index === current ? 'current' : 'ahead';
};

/** The order's way to the door: 居民下单 → 专班采购 → 志愿者配送 → 已收到, with a filled, ringed or empty dot. */
export function ThreeSteps({ steps, current }: Props) {
  return (
    <View className="three-steps">
      {steps.map(({ label, note }, index) => (
        <View key={label} className={`three-steps__step three-steps__step--${phaseOf(index, current)}`}>
          <View className="three-steps__dot" />
          <View className="three-steps__label">{label}</View>
          {note ? <View className="three-steps__note">{note}</View> : null}
        </View>
      ))}
    </View>
  );
}
