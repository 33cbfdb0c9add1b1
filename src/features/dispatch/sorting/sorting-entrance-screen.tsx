import { View } from '@tarojs/components';
import type { Piece, SortingHousehold } from '@/contract/dispatch';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { CheckRow } from '@/components/forms/check-row';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Pill } from '@/components/words/pill';
import { PriorityMark } from '@/components/words/priority-mark';
import { Screen } from '@/components/page/screen';
import { countPieces } from '@/domain/run-progress';
import { lackingWords } from '@/domain/shortage/lacking-words';
import { loadOf } from '@/domain/load';
import { contentWords, handedOut } from '@/domain/measures';
import { goBack } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { loadWords } from '../pieces/load-words';
import { HouseholdParcels } from './pack-sheet';
import { SortingPaper } from './sorting-paper';
import '../dispatch.scss';

/** What each door of one entrance gets, from the top down, to pack and stack it in that order. */
export function SortingEntranceScreen({ entranceId }: { entranceId: string }) {
  return (
    <InCommunity>
      {({ communityId }) => <Entrance communityId={communityId} entranceId={entranceId} />}
    </InCommunity>
  );
}

interface Place {
  communityId: string;
  entranceId: string;
}

function Entrance(place: Place) {
  const answer = useAnswer('dispatch.listSortingHouseholds', place);
  const rows = answer.data?.rows ?? [];
  return (
    <Screen
      title={answer.data ? `分拣 · ${answer.data.placeLabel}` : '分拣'}
      wide
      bottom={<SortedBar {...place} toSort={rows.filter(({ isSorted }) => !isSorted)} />}
    >
      <Loaded
        answer={answer}
        isEmpty={(all) => all.rows.length === 0}
        empty={<MessageCard title="这个单元没有东西了" hint="已经装车，或者还没有到货" />}
      >
        {(all) => (
          <>
            <Card>
              {all.rows.map((household) => (
                <SortingDoor
                  key={household.householdId}
                  communityId={place.communityId}
                  household={household}
                  isFetched={all.way !== 'toDoor'}
                />
              ))}
            </Card>
            <SortingPaper communityId={place.communityId} entranceIds={[place.entranceId]} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function SortingPiece({ piece }: { piece: Piece }) {
  const { name, quantity, priority, contents } = piece;
  return (
    <View className="sorting-door__piece">
      <View className="sorting-door__name">
        {name} <PriorityMark priority={priority} />
        {contents.length > 0 ? (
          <View className="secondary">内含 {contentWords(contents, quantity)}</View>
        ) : null}
      </View>
      <View className="sorting-door__quantity">{handedOut(quantity, piece)}</View>
    </View>
  );
}

interface DoorProps {
  communityId: string;
  household: SortingHousehold;
  /** The building fetches its things. */
  isFetched: boolean;
}

function SortingDoor({ communityId, household, isFetched }: DoorProps) {
  return (
    <View className="sorting-door">
      <View className="sorting-door__room">{household.roomNo}</View>
      <View className="sorting-door__pieces">
        {household.pieces.map((piece) => (
          <SortingPiece key={piece.name} piece={piece} />
        ))}
        {household.lacking.length > 0 ? (
          <View className="sorting-door__lacking">没有到：{lackingWords(household.lacking)}</View>
        ) : null}
        {household.isSorted ? <Pill>已分拣</Pill> : null}
        <HouseholdParcels communityId={communityId} household={household} />
        {isFetched ? <DoorDelivery communityId={communityId} household={household} /> : null}
      </View>
    </View>
  );
}

/** Who cannot come to the station has it brought, whatever the building does. */
function DoorDelivery({ communityId, household }: Omit<DoorProps, 'isFetched'>) {
  const { householdId, hasDoorDelivery, roomNo } = household;
  const { run } = useAction('households.setDoorDelivery');
  return (
    <CheckRow
      title={`${roomNo} 送上门`}
      hint={household.hasCare ? '特殊关怀户' : '这栋楼到站取；不方便来的可以送'}
      isChosen={hasDoorDelivery}
      onChange={(isToDoor) => void run({ communityId, householdId, isToDoor })}
    />
  );
}

interface SortedBarProps extends Place {
  toSort: readonly SortingHousehold[];
}

function SortedBar({ communityId, entranceId, toSort }: SortedBarProps) {
  const markSorted = useAction('dispatch.markSorted', goBack);
  if (toSort.length === 0) return null;
  const pieces = toSort.reduce((sum, household) => sum + countPieces(household.pieces), 0);
  const load = loadOf(toSort.flatMap((household) => household.pieces));
  return (
    <ActionBar note={`${toSort.length} 户 · ${pieces} 件 · ${loadWords(load)}，从高到低码放`}>
      <ActionButton
        size="bar"
        isRunning={markSorted.isRunning}
        onTap={() => void markSorted.run({ communityId, entranceIds: [entranceId] })}
      >
        本单元分拣完成
      </ActionButton>
    </ActionBar>
  );
}
