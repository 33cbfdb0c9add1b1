import { View } from '@tarojs/components';
import { levelMeanings, levelNames, type ControlLevel } from '@/domain/control-level';
import { Pill, type Tone } from './pill';
import './level-pill.scss';

const tones: Readonly<Record<ControlLevel, Tone>> = {
  lockdown: 'red',
  restricted: 'amber',
  precaution: 'blue',
  normal: 'brand',
};

/** A control level by colour, word and shape: square, diamond, triangle, disc. `isFull` adds what it means. */
export function LevelPill({ level, isFull = false }: { level: ControlLevel; isFull?: boolean }) {
  return (
    <Pill tone={tones[level]}>
      <View className="level-pill">
        <View className={`level-pill__shape level-pill__shape--${level}`} />
        {isFull ? `${levelNames[level]} · ${levelMeanings[level]}` : levelNames[level]}
      </View>
    </Pill>
  );
}
