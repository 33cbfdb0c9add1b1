import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import { useAction } from '@/lib/answers/use-action';
import { usePages } from '@/lib/answers/use-pages';

interface Props {
  target: { communityId: string; runId: string };
  /** Who has the run now; not offered again. */
  heldBy: string | null;
  onClose: () => void;
}

/** Who is to carry the run: the volunteers by name, with what each has in hand. */
export function VolunteerSheet({ target, heldBy, onClose }: Props) {
  const [volunteerId, setVolunteerId] = useState<string | null>(null);
  const { answer, more, isFetchingMore } = usePages('dispatch.listVolunteers', {
    communityId: target.communityId,
  });
  const assign = useAction('dispatch.assignRun', onClose);
  const give = () => volunteerId && void assign.run({ ...target, volunteerId, heldBy });
  return (
    <Sheet
      title="派给谁"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isRunning={assign.isRunning} isDisabled={volunteerId === null} onTap={give}>
          派给他
        </ActionButton>
      }
    >
      <Loaded
        answer={answer}
        isEmpty={(rows) => rows.every(({ id }) => id === heldBy)}
        empty={<MessageCard title="没有别的志愿者" hint="请先在“邀请”里请人来" />}
      >
        {(rows) => (
          <View className="volunteers">
            <Choice
              options={rows
                .filter(({ id }) => id !== heldBy)
                .map(({ id, name, runsInHand }) => ({
                  value: id,
                  label: runsInHand > 0 ? `${name}（手上 ${runsInHand} 趟）` : name,
                }))}
              value={volunteerId}
              onChange={setVolunteerId}
            />
          </View>
        )}
      </Loaded>
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </Sheet>
  );
}
