import type { Priority } from '@/contract/catalogue';
import { Pill, type Tone } from './pill';

const names: Record<Exclude<Priority, 'none'>, { name: string; tone: Tone }> = {
  medicine: { name: '药品', tone: 'red' },
  infant: { name: '婴幼儿', tone: 'violet' },
  cold: { name: '冷藏', tone: 'blue' },
};

interface Props {
  /** Missing on what a phone has kept from before pieces had marks. */
  priority: Priority | undefined;
  /** What comes first: '先送' to a resident, '先办' to staff; nothing where the place says it. */
  word?: '先送' | '先办';
}

/** What must go before everything else, looking the same wherever goods are listed; nothing for the rest. */
export function PriorityMark({ priority = 'none', word }: Props) {
  if (priority === 'none') return null;
  const { name, tone } = names[priority];
  return (
    <Pill tone={tone}>
      {name}
      {word}
    </Pill>
  );
}
