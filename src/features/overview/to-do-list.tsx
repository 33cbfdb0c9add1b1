import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { ToDo } from '@/contract/to-do';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Pill } from '@/components/words/pill';
import { Tap } from '@/components/buttons/tap';
import { figureName, measuresOf } from '@/domain/evening';
import { sinceWords } from '@/domain/requests';
import { useNow } from '@/lib/phone/clock';
import { useAnswer } from '@/lib/answers/use-answer';
import { openKind } from './open-row';
import { ToDoItem } from './to-do-item';
import './overview.scss';

/** What there is to do now, what has waited too long first; each line opens the thing itself. */
export function ToDoList({ communityId }: { communityId: string }) {
  const answer = useAnswer('overview.getToDo', { communityId }, { everyMs: 60_000 });
  useDidShow(() => void answer.refetch());
  return (
    <Loaded
      answer={answer}
      skeletonCards={2}
      isEmpty={({ toDo }) => toDo.length === 0}
      empty={<MessageCard title="现在没有等着办的事" hint="住户报的问题、代办、带回的货会出现在这里" />}
    >
      {({ toDo }) => (
        <>
          {toDo.map((one) => (
            <Kind key={one.kind} one={one} />
          ))}
        </>
      )}
    </Loaded>
  );
}

/** One kind: how many, the oldest of them, and the way to all. */
function Kind({ one }: { one: ToDo }) {
  const now = useNow(60_000);
  const { kind, count, urgent, since, rows } = one;
  const name = figureName({ topic: 'open', key: kind, name: null, at: null });
  const measure = measuresOf({ topic: 'open', key: kind }).count ?? '件';
  return (
    <Card look={urgent > 0 ? 'urgent' : 'plain'} className="to-do">
      <Tap className="to-do__head" onTap={() => openKind(kind)}>
        <View className="to-do__name">
          {name} {count} {measure}
        </View>
        <Pill tone={urgent > 0 ? 'red' : 'amber'}>{sinceWords(since, now, '最早已等 ')}</Pill>
      </Tap>
      {rows.map((row) => (
        <ToDoItem key={row.id} row={row} now={now} />
      ))}
      {count > rows.length ? (
        <Tap className="to-do__more" onTap={() => openKind(kind)}>
          还有 {count - rows.length} {measure}，看全部
        </Tap>
      ) : null}
    </Card>
  );
}
