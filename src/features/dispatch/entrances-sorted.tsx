import type { SortingEntrance } from '@/contract/dispatch';
import { ActionButton } from '@/components/action-button';
import { Buttons } from '@/components/buttons';
import { Card } from '@/components/card';
import { CheckRow } from '@/components/check-row';
import { SectionTitle } from '@/components/section-title';
import { entranceWords } from './run-words';

interface Props {
  entrances: readonly SortingEntrance[];
  chosenIds: readonly string[];
  onChoose: (entranceIds: readonly string[]) => void;
}

/** Entrances that are ready to go: those chosen together become one run. */
export function EntrancesSorted({ entrances, chosenIds, onChoose }: Props) {
  if (entrances.length === 0) return null;
  const all = entrances.map(({ entranceId }) => entranceId);
  const isAllChosen = all.every((id) => chosenIds.includes(id));
  const change = (id: string, isChosen: boolean) =>
    onChoose(isChosen ? [...chosenIds, id] : chosenIds.filter((one) => one !== id));
  return (
    <Card>
      <SectionTitle
        title="已分拣，等装车"
        hint="选好单元，一起装成一趟"
        extra={`${entrances.length} 个单元`}
      />
      {entrances.map((entrance) => (
        <CheckRow
          key={entrance.entranceId}
          title={entranceWords(entrance)}
          extra={`${entrance.sorted} 件`}
          isChosen={chosenIds.includes(entrance.entranceId)}
          onChange={(isChosen) => change(entrance.entranceId, isChosen)}
        />
      ))}
      {entrances.length > 1 ? (
        <Buttons>
          <ActionButton look="soft" onTap={() => onChoose(isAllChosen ? [] : all)}>
            {isAllChosen ? '全不选' : '全选'}
          </ActionButton>
        </Buttons>
      ) : null}
    </Card>
  );
}
