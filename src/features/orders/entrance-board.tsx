import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { Card } from '@/components/card';
import { Choice } from '@/components/choice';
import { DoorBoard } from '@/components/door-board';
import { Loaded } from '@/components/loaded';
import { SectionTitle } from '@/components/section-title';
import type { OutputOf } from '@/lib/api';
import { useAnswer } from '@/lib/use-answer';
import { columnsThrough, lenses, type Lens } from './board-cells';
import { DoorSheet } from './door-sheet';
import { EntranceDoors } from './entrance-doors';
import { EntranceProgress } from './entrance-progress';
import { ReminderCard } from './reminder-card';
import { ShareTextCard } from './share-text-card';

type Board = OutputOf<'orders.getBoard'>;
type Entrance = Board['entrances'][number];
interface Place {
  communityId: string;
  entranceId: string;
}

const labelOf = ({ buildingNo }: Board, { entranceNo }: Entrance) => `${buildingNo}号楼 ${entranceNo}单元`;

type Show = 'missing' | 'ordered';

function Doors({ entrance, hasWave }: { entrance: Entrance; hasWave: boolean }) {
  const [show, setShow] = useState<Show>('missing');
  const lived = entrance.doors.filter(({ isVacant }) => !isVacant);
  const ordered = lived.filter(({ pieces }) => pieces !== null);
  const missing = lived.filter(({ pieces }) => pieces === null);
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

/** The whole building, every door a cell; a tap opens what can be done for the door. */
function Building({ board }: { board: Board }) {
  const [lens, setLens] = useState<Lens>('orders');
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = useMemo(() => columnsThrough(lens, board), [lens, board]);
  const at = board.entrances.find(({ doors }) => doors.some(({ householdId }) => householdId === openId));
  return (
    <Card>
      <SectionTitle title="谁下单了" extra="点一格办事" />
      <Choice options={lenses} value={lens} onChange={setLens} />
      <DoorBoard label={`${board.buildingNo}号楼`} entrances={columns} onTap={setOpenId} />
      <DoorSheet
        door={at?.doors.find(({ householdId }) => householdId === openId) ?? null}
        placeLabel={at ? labelOf(board, at) : ''}
        hasWave={board.wave !== null}
        onClose={() => setOpenId(null)}
      />
    </Card>
  );
}

/** What is done for one entrance: how far it is, whom to remind, who is missing in climbing order. */
function AtEntrance({
  board,
  communityId,
  entrance,
}: {
  board: Board;
  communityId: string;
  entrance: Entrance;
}) {
  const { wave, facts } = board;
  const place = { communityId, entranceId: entrance.entranceId };
  return (
    <>
      {wave ? <ReminderCard name="Entrance" place={place} /> : null}
      <Doors entrance={entrance} hasWave={wave !== null} />
      {wave ? <ShareTextCard wave={wave} facts={facts} /> : null}
    </>
  );
}

function Content({ board, place }: { board: Board; place: Place }) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { entrances } = board;
  const chosen =
    entrances.find(({ entranceId }) => entranceId === (chosenId ?? place.entranceId)) ?? entrances[0];
  if (!chosen) return null;
  const lived = chosen.doors.filter(({ isVacant }) => !isVacant).length;
  const ordered = chosen.doors.filter(({ pieces }) => pieces !== null).length;
  const options = entrances.map((one) => ({ value: one.entranceId, label: labelOf(board, one) }));
  const facts = { placeLabel: labelOf(board, chosen), wave: board.wave, households: lived, ordered };
  return (
    <>
      {options.length > 1 ? (
        <Choice options={options} value={chosen.entranceId} onChange={setChosenId} />
      ) : null}
      <Card>
        <EntranceProgress entrance={{ ...facts, rows: chosen.doors }} />
      </Card>
      <Building board={board} />
      <AtEntrance key={chosen.entranceId} board={board} communityId={place.communityId} entrance={chosen} />
    </>
  );
}

/** Who of a building has ordered in the open wave: the board with all its entrances, and the work at one of them. */
export function EntranceBoard(place: Place) {
  const answer = useAnswer('orders.getBoard', place, { keep: true, everyMs: 30_000 });
  return (
    <View className="entrance-board">
      <Loaded answer={answer}>{(board) => <Content board={board} place={place} />}</Loaded>
    </View>
  );
}
