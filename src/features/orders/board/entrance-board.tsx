import { View } from '@tarojs/components';
import { Fragment, useMemo, useState, type ReactNode } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { DoorBoard } from '@/components/board/door-board';
import { Loaded } from '@/components/waiting/loaded';
import { SectionTitle } from '@/components/cards/section-title';
import { Sheet } from '@/components/forms/sheet';
import { buildingName, entranceLabel, entranceName } from '@/domain/place-words';
import { putFirst } from '@/domain/put-first';
import type { OutputOf } from '@/lib/wire/api';
import { useAnswer } from '@/lib/answers/use-answer';
import { columnsThrough, lenses, type Lens } from './board-cells';
import { DoorSheet } from './door-sheet';
import { EntranceDoors, type ScopedDoor } from './entrance-doors';
import { EntranceProgress } from './entrance-progress';
import { ReminderCard } from '../waves/reminder-card';
import { ShareTextCard } from '../waves/share-text-card';

type Board = OutputOf<'orders.getBoard'>;
type Entrance = Board['entrances'][number];
interface Place {
  communityId: string;
  entranceId: string;
}
interface Props extends Place {
  /** Left out: chosen on the board itself. */
  lens?: Lens;
  /** What another shelf has to say at each entrance that is shown; labelled where there are several. */
  atEntrance?: (entrance: { entranceId: string; label: string | undefined }) => ReactNode;
}

const labelOf = ({ buildingNo }: Board, { entranceNo }: Entrance) =>
  entranceLabel({ buildingNo, entranceNo });

type Show = 'missing' | 'ordered';

/** The doors that are lived in, in climbing order; those of several entrances are told apart by their entrance. */
const doorsOf = (entrances: readonly Entrance[]): ScopedDoor[] =>
  entrances.flatMap(({ entranceNo, doors }) =>
    doors
      .filter(({ isVacant }) => !isVacant)
      .map((door) => ({
        ...door,
        label: entrances.length > 1 ? `${entranceName(entranceNo)} ${door.roomNo}` : door.roomNo,
      })),
  );
const isMissing = ({ pieces }: ScopedDoor) => pieces === null;
/** Who may not manage without help is asked first. */
const careFirst = (doors: readonly ScopedDoor[]) => putFirst(doors, ({ hasCare }) => hasCare);

interface DoorsProps {
  doors: readonly ScopedDoor[];
  hasWave: boolean;
}

function Doors({ doors, hasWave }: DoorsProps) {
  const [show, setShow] = useState<Show>('missing');
  const missing = careFirst(doors.filter(isMissing));
  const ordered = doors.filter((door) => !isMissing(door));
  return (
    <>
      <Choice
        options={[
          { value: 'missing', label: `还没下单 ${missing.length} 户` },
          { value: 'ordered', label: `已下单 ${ordered.length} 户` },
        ]}
        value={show}
        onChange={setShow}
      />
      <EntranceDoors key={show} rows={show === 'missing' ? missing : ordered} hasWave={hasWave} />
    </>
  );
}

interface InScope {
  board: Board;
  entrances: readonly Entrance[];
}

const titles: Readonly<Record<Lens, string>> = { orders: '谁下单了', care: '谁要特殊关怀' };

/** Every door a cell; a tap opens what can be done for the door. */
function Building({ board, entrances, lens: given }: InScope & { lens?: Lens }) {
  const [chosen, setLens] = useState<Lens>('orders');
  const lens = given ?? chosen;
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = useMemo(() => columnsThrough(lens, { entrances: [...entrances] }), [lens, entrances]);
  const at = entrances.find(({ doors }) => doors.some(({ householdId }) => householdId === openId));
  return (
    <Card>
      <SectionTitle title={titles[lens]} extra="点一格办事" />
      {given ? null : <Choice options={lenses} value={lens} onChange={setLens} />}
      <DoorBoard label={buildingName(board.buildingNo)} entrances={columns} onTap={setOpenId} />
      <DoorSheet
        door={at?.doors.find(({ householdId }) => householdId === openId) ?? null}
        placeLabel={at ? labelOf(board, at) : ''}
        hasWave={board.wave !== null}
        onClose={() => setOpenId(null)}
      />
    </Card>
  );
}

/** Under the thumb, wherever the page stands: who is still missing. */
function Reach({ doors, hasWave }: DoorsProps) {
  const [isOpen, setOpen] = useState(false);
  const missing = careFirst(doors.filter(isMissing));
  if (missing.length === 0) return null;
  const close = (
    <ActionButton size="bar" look="second" onTap={() => setOpen(false)}>
      关闭
    </ActionButton>
  );
  return (
    <>
      <View className="entrance-board__reach">
        <ActionButton size="bar" onTap={() => setOpen(true)}>
          看没下单的 {missing.length} 户
        </ActionButton>
      </View>
      <Sheet title="还没下单" isOpen={isOpen} onClose={() => setOpen(false)} bottom={close}>
        <EntranceDoors rows={missing} hasWave={hasWave} />
      </Sheet>
    </>
  );
}

/** In a view of its own: what comes and goes beside the board would send all of its doors to the view again. */
function Reminders({ board, entrances, communityId }: InScope & { communityId: string }) {
  if (!board.wave) return null;
  return (
    <View>
      {entrances.map(({ entranceId, entranceNo }) => (
        <ReminderCard
          key={entranceId}
          name="Entrance"
          of={entrances.length > 1 ? entranceName(entranceNo) : ''}
          place={{ communityId, entranceId }}
        />
      ))}
    </View>
  );
}

const WHOLE = 'whole';

/** One scope for all of the page: the building, or one of its entrances. */
function Content({ board, communityId, lens, atEntrance }: Omit<Props, 'entranceId'> & { board: Board }) {
  const [scope, setScope] = useState(WHOLE);
  const { wave, facts, buildingNo } = board;
  const chosen = board.entrances.filter(({ entranceId }) => scope === WHOLE || entranceId === scope);
  const [first, second] = chosen;
  if (!first) return null;
  const doors = doorsOf(chosen);
  const ordered = doors.filter((door) => !isMissing(door)).length;
  const placeLabel = second ? buildingName(buildingNo) : labelOf(board, first);
  const rows = chosen.flatMap((entrance) => entrance.doors);
  const options = [
    { value: WHOLE, label: '全楼' },
    ...board.entrances.map((one) => ({ value: one.entranceId, label: labelOf(board, one) })),
  ];
  return (
    <>
      {options.length > 2 ? <Choice options={options} value={scope} onChange={setScope} /> : null}
      {chosen.map((one) => (
        <Fragment key={one.entranceId}>
          {atEntrance?.({ entranceId: one.entranceId, label: second ? labelOf(board, one) : undefined })}
        </Fragment>
      ))}
      <Card>
        <EntranceProgress entrance={{ placeLabel, wave, households: doors.length, ordered, rows }} />
      </Card>
      <Building key={scope} board={board} entrances={chosen} lens={lens} />
      <Reminders board={board} entrances={chosen} communityId={communityId} />
      <Doors key={`doors ${scope}`} doors={doors} hasWave={wave !== null} />
      {wave ? <ShareTextCard wave={wave} facts={facts} /> : null}
      <Reach doors={doors} hasWave={wave !== null} />
    </>
  );
}

/** Who of a building has ordered in the open wave: the board, who is missing, whom to remind, all of one scope. */
export function EntranceBoard({ lens, atEntrance, ...place }: Props) {
  const answer = useAnswer('orders.getBoard', place, { keep: true, everyMs: 30_000 });
  return (
    <View className="entrance-board">
      <Loaded answer={answer}>
        {(board) => (
          <Content board={board} communityId={place.communityId} lens={lens} atEntrance={atEntrance} />
        )}
      </Loaded>
    </View>
  );
}
