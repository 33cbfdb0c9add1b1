import { View } from '@tarojs/components';
import type { KnockSheetDoor, TickedOutcome } from '@/contract/knock-sheets';
import { ActionButton } from '@/components/buttons/action-button';
import { CheckRow } from '@/components/forms/check-row';
import { Choice } from '@/components/forms/choice';
import { TextField } from '@/components/forms/text-field';
import { Pill } from '@/components/words/pill';
import { knockNames } from '@/domain/knock-choices';
import { countsPeople, tickedKeys, type RowWord } from '@/domain/knock-sheet-draft';

interface Props {
  id: string;
  row: KnockSheetDoor;
  word: RowWord | undefined;
  /** The hand is here. */
  isAt: boolean;
  /** The photo could not tell: somebody looks at the paper. */
  isToLook: boolean;
  onAt: () => void;
  onTick: (outcome: TickedOutcome) => void;
  onAdd: (part: Partial<Omit<RowWord, 'outcome'>>) => void;
  onNext: () => void;
}

/** As it stands over the boxes of the paper. */
const boxNames: Readonly<Record<TickedOutcome, string>> = {
  met: '见到了',
  phoned: '打了电话',
  noAnswer: '没人应',
  refused: '拒绝',
  vacant: '空户',
};
const options = tickedKeys.map((value, index) => ({ value, label: `${index + 1} ${boxNames[value]}` }));

const wordsOf = ({ outcome, people, needsHomeService, cannotCook }: RowWord): string =>
  [
    boxNames[outcome],
    people ? `${people} 人` : '',
    needsHomeService ? '需要上门' : '',
    cannotCook ? '做不了饭' : '',
  ]
    .filter(Boolean)
    .join(' · ');

const recordedOf = ({ outcome, isContested, peopleSeen }: KnockSheetDoor): string => {
  if (!outcome) return '';
  const people = peopleSeen === null ? '' : ` ${peopleSeen} 人`;
  return `已登记：${knockNames[outcome]}${people}${isContested ? '，说法不一样，等核对' : ''}`;
};

/** One row of the paper: what is recorded, what has been typed, and under the hand all that can be ticked. */
export function KnockRowEntry(props: Props) {
  const { id, row, word, isAt, isToLook, onAt } = props;
  const recorded = recordedOf(row);
  return (
    <View id={id} className={`sheet-row ${isAt ? 'sheet-row--at' : ''}`}>
      <View className="sheet-row__line" onClick={onAt}>
        <View className="sheet-row__no">{row.rowNo}</View>
        <View className="sheet-row__place">
          {row.roomNo}
          {recorded ? <View className="secondary">{recorded}</View> : null}
        </View>
        {isToLook ? <Pill tone="amber">看一看纸上</Pill> : null}
        {word ? <Pill tone="brand">{wordsOf(word)}</Pill> : null}
      </View>
      {isAt ? <UnderTheHand {...props} /> : null}
    </View>
  );
}

function UnderTheHand({ word, onTick, onAdd, onNext }: Props) {
  return (
    <View className="sheet-row__ticks">
      <Choice options={options} value={word?.outcome ?? null} onChange={onTick} />
      {word ? (
        <>
          {countsPeople(word.outcome) ? (
            <TextField
              label="几口人（纸上没写就空着）"
              value={word.people}
              onChange={(people) => onAdd({ people })}
              maxLength={2}
            />
          ) : null}
          <CheckRow
            title="需要上门"
            isChosen={word.needsHomeService}
            onChange={(needsHomeService) => onAdd({ needsHomeService })}
          />
          <CheckRow
            title="做不了饭"
            isChosen={word.cannotCook}
            onChange={(cannotCook) => onAdd({ cannotCook })}
          />
          <ActionButton look="second" onTap={onNext}>
            下一户
          </ActionButton>
        </>
      ) : null}
    </View>
  );
}
