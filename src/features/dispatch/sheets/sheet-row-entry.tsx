import { View } from '@tarojs/components';
import type { DropOffOutcome } from '@/contract/dispatch';
import type { SheetRow } from '@/contract/paper';
import { Choice } from '@/components/forms/choice';
import { Pill } from '@/components/words/pill';
import { TextField } from '@/components/forms/text-field';
import { formatMoment } from '@/domain/beijing-time';
import { outcomeNames } from '@/domain/drop-offs';
import { outcomeKeys, readClock, type SheetWord } from '@/domain/sheet-draft';
import { meetRecorded } from '@/domain/sheet-entry';
import { now } from '@/lib/phone/clock';
import { PieceWords } from '../pieces/piece-words';
import { doorStates } from '../runs/run-words';

/** What stands for a door: its outcome, or that its goods came back when the run ended. */
export const recordedWords = (outcome: DropOffOutcome | null): string =>
  outcome ? outcomeNames[outcome] : '本趟结束时带回';

interface Props {
  id: string;
  row: SheetRow;
  no: number;
  word: SheetWord | undefined;
  /** The hand is here. */
  isAt: boolean;
  /** The run has ended. */
  isOver: boolean;
  onAt: () => void;
  onOutcome: (outcome: DropOffOutcome) => void;
  onDetail: (part: { note?: string; clock?: string }) => void;
}

const options = outcomeKeys.map((value, index) => ({ value, label: `${index + 1} ${outcomeNames[value]}` }));

/** One row of the paper: what is recorded of it, what has been typed, and under the hand all that can be said. */
export function SheetRowEntry(props: Props) {
  const { id, row, no, word, isAt, isOver, onAt, onOutcome, onDetail } = props;
  const differs =
    word && meetRecorded({ outcome: row.outcome, isRunOver: isOver }, word.outcome) === 'contradicts';
  return (
    <View id={id} className={`sheet-row ${isAt ? 'sheet-row--at' : ''}`}>
      <View className="sheet-row__line" onClick={onAt}>
        <View className="sheet-row__no">{no}</View>
        <View className="sheet-row__room">{row.roomNo}</View>
        <View className="sheet-row__pieces">
          <PieceWords pieces={row.pieces} />
          <Recorded row={row} isOver={isOver} />
          {word?.note ? <View className="secondary">备注：{word.note}</View> : null}
          {word?.clock ? <View className="secondary">时间：{word.clock}</View> : null}
        </View>
        {word ? (
          <Pill tone={differs ? 'red' : doorStates[word.outcome].tone}>{outcomeNames[word.outcome]}</Pill>
        ) : null}
      </View>
      {differs ? (
        <View className="sheet-said">
          和已登记的“{recordedWords(row.outcome)}”不一样：保存后原来的不变，这一条留给工作人员核对
        </View>
      ) : null}
      {isAt ? (
        <View className="sheet-row__ways">
          <Choice options={options} value={word?.outcome ?? null} onChange={onOutcome} />
          {word ? (
            <>
              <TextField
                label="备注（可以不填）"
                value={word.note}
                onChange={(note) => onDetail({ note })}
                maxLength={100}
              />
              <TextField
                label="这一户的时间（可以不填，不填就用上面的）"
                value={word.clock}
                onChange={(clock) => onDetail({ clock })}
                maxLength={5}
                hint={
                  word.clock.trim() === '' || readClock(word.clock) ? undefined : '像 14:30 或 1430 这样写'
                }
              />
            </>
          ) : null}
        </View>
      ) : null}
    </View>
  );
}

/** Who has recorded this door, how and when; and what paper said otherwise. */
function Recorded({ row, isOver }: { row: SheetRow; isOver: boolean }) {
  const { outcome, happenedAt, byName, enteredFrom, contradictions } = row;
  const when = happenedAt ? formatMoment(happenedAt, now()) : '';
  const from = enteredFrom === 'paper' ? '纸单' : '手机';
  return (
    <>
      {outcome ? (
        <View className="secondary">
          已登记：{outcomeNames[outcome]} · {byName}（{from}）{when}
          {row.note ? ` · ${row.note}` : ''}
        </View>
      ) : null}
      {!outcome && isOver ? <View className="secondary">{recordedWords(null)}</View> : null}
      {contradictions.map((one) => (
        <View key={one.id} className="sheet-said">
          纸上写的是“{outcomeNames[one.outcome]}”（{one.enteredByName} 录入），
          {one.settledNote ? `已核对：${one.settledNote}` : '待核对'}
        </View>
      ))}
    </>
  );
}
