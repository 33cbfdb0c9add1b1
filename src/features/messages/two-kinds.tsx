import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Choice } from '@/components/forms/choice';
import { useDueCount } from '@/lib/answers/due-notices';
import { useHome, type Home } from '@/lib/answers/use-home';
import { ReminderQuota } from './reminder-quota';

type Kind = 'notices' | 'messages';

interface Props {
  notices: (home: Home) => ReactNode;
  /** Messages of orders and runs. */
  children: ReactNode;
}

/** What a household is told, in one place and two kinds: notices first while one is due. Who has no household has messages alone. */
export function TwoKinds({ notices, children }: Props) {
  const home = useHome();
  const due = useDueCount(home);
  const [chosen, setChosen] = useState<Kind | null>(null);
  if (!home) return <>{children}</>;
  const kind = chosen ?? (due > 0 ? 'notices' : 'messages');
  const options = [
    { value: 'notices' as const, label: due > 0 ? `公告 · ${due} 条要看` : '公告' },
    { value: 'messages' as const, label: '消息' },
  ];
  return (
    <>
      <View className="lens-shelf">
        <Choice options={options} value={kind} onChange={setChosen} />
      </View>
      {kind === 'notices' ? notices(home) : children}
      <ReminderQuota />
    </>
  );
}
