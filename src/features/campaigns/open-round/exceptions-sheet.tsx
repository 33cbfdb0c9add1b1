import { View } from '@tarojs/components';
import type { ExceptionalDoor } from '@/contract/round-copies';
import { ActionButton } from '@/components/buttons/action-button';
import { Row } from '@/components/cards/row';
import { Sheet } from '@/components/forms/sheet';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { usePages } from '@/lib/answers/use-pages';
import { detailOf, namesOf } from './exception-words';

interface Round {
  communityId: string;
  campaignId: string;
  onClose: () => void;
}

type Paging = ReturnType<typeof usePages<'doorKnocks.listRoundExceptions'>>;

/** The doors of a round that were no plain visit, for staff. */
export function RoundExceptions({ onClose, ...round }: Round) {
  return (
    <InSheet
      paging={usePages('doorKnocks.listRoundExceptions', { ...round, show: 'telling' })}
      onClose={onClose}
    />
  );
}

/** Those of a captain's own. */
export function OwnExceptions({ onClose, ...round }: Round & { entranceId: string }) {
  return (
    <InSheet
      paging={usePages('doorKnocks.listOwnExceptions', { ...round, show: 'telling' })}
      onClose={onClose}
    />
  );
}

function InSheet({
  paging: { answer, more, isFetchingMore },
  onClose,
}: {
  paging: Pick<Paging, 'answer' | 'more' | 'isFetchingMore'>;
  onClose: () => void;
}) {
  return (
    <Sheet
      title="上一次要留意的户"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" onTap={onClose}>
          看好了
        </ActionButton>
      }
    >
      <Loaded answer={answer} skeletonCards={1}>
        {(rows) => rows.map((door) => <Door key={door.householdId} door={door} />)}
      </Loaded>
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </Sheet>
  );
}

const Door = ({ door }: { door: ExceptionalDoor }) => (
  <Row
    title={door.placeLabel}
    hint={
      <>
        <View className="not-reached__marks">
          {namesOf(door).map((name) => (
            <Pill key={name} tone="amber">
              {name}
            </Pill>
          ))}
        </View>
        {detailOf(door)}
      </>
    }
  />
);
