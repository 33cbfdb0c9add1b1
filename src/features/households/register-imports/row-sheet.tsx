import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { CheckRow } from '@/components/forms/check-row';
import { FaultPath } from '@/components/forms/field-fault';
import { Loaded } from '@/components/waiting/loaded';
import { ReasonSheet } from '@/components/forms/reason-sheet';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import type { ImportField } from '@/contract/register-import-shapes';
import type { ImportProblem } from '@/contract/register-import-rows';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { faultyFields, fieldNames } from './import-words';

interface Props {
  communityId: string;
  importId: string;
  problem: ImportProblem;
  onClose: () => void;
}

type Typed = Partial<Record<ImportField, string>>;

/** One row that waits: its cells to be corrected, or a reason to leave it out. */
export function RowSheet({ communityId, importId, problem, onClose }: Props) {
  const at = { communityId, importId, listNo: problem.listNo, row: problem.row };
  const answer = useAnswer('households.getImportRow', at, { when: !problem.isTotal });
  const [typed, setTyped] = useState<Typed>({});
  const [isBeside, setBeside] = useState<boolean | null>(null);
  const [isDismissing, setDismissing] = useState(false);
  const dismiss = useAction('households.dismissImportRow', onClose);
  const correct = useAction('households.correctImportRow', ({ reasons }) => {
    if (reasons.length === 0) return onClose();
    void sayAloud(reasons.join('；'));
  });
  if (isDismissing || problem.isTotal) {
    return (
      <ReasonSheet
        title={`第 ${problem.row} 行不导入`}
        label="为什么不导入"
        placeholder="例如：抄重了、已经搬走"
        word="这一行不导入"
        isOpen
        isRunning={dismiss.isRunning}
        onClose={onClose}
        onGiven={(reason) => void dismiss.run({ ...at, reason: reason.slice(0, 100) })}
      />
    );
  }
  const isDuplicate = problem.reasons.some(({ kind }) => kind === 'duplicate-household');
  const besideNow = isBeside ?? answer.data?.isBeside ?? false;
  const save = () => {
    const before = (answer.data?.cells ?? []).filter(({ isCorrected }) => isCorrected);
    const corrected = Object.fromEntries(before.map(({ field, text }) => [field, text]));
    void correct.run({ ...at, cells: { ...corrected, ...typed }, isBeside: besideNow });
  };
  return (
    <Sheet
      title={`第 ${problem.row} 行`}
      isOpen
      onClose={onClose}
      bottom={
        <View className="import-row-buttons">
          <ActionButton look="second" size="bar" onTap={() => setDismissing(true)}>
            不导入
          </ActionButton>
          <ActionButton size="bar" isRunning={correct.isRunning} isDisabled={!answer.data} onTap={save}>
            保存
          </ActionButton>
        </View>
      }
    >
      <Loaded answer={answer} skeletonCards={1}>
        {({ cells, reasons }) => (
          <>
            <View className="import-reason">{reasons.map(({ message }) => message).join('；')}</View>
            {isDuplicate ? (
              <CheckRow
                title="是同一门里的另一户"
                hint="两家人住一套房时打勾"
                isChosen={besideNow}
                onChange={setBeside}
              />
            ) : null}
            <Cells
              cells={cells}
              faulty={faultyFields(reasons)}
              typed={typed}
              onType={(field, text) => setTyped({ ...typed, [field]: text })}
            />
          </>
        )}
      </Loaded>
    </Sheet>
  );
}

interface CellsProps {
  cells: readonly { field: ImportField; text: string }[];
  faulty: readonly ImportField[];
  typed: Typed;
  onType: (field: ImportField, text: string) => void;
}

/** What is wrong stands first and is marked: nobody scrolls through the right cells to find it. */
function Cells({ cells, faulty, typed, onType }: CellsProps) {
  const isFaulty = ({ field }: { field: ImportField }) => faulty.includes(field);
  const sorted = [...cells.filter(isFaulty), ...cells.filter((cell) => !isFaulty(cell))];
  return (
    <FaultPath.Provider value={faulty.join('.')}>
      {sorted.map(({ field, text }) => (
        <TextField
          key={field}
          field={field}
          label={fieldNames[field]}
          value={typed[field] ?? text}
          maxLength={500}
          onChange={(next) => onType(field, next)}
        />
      ))}
    </FaultPath.Provider>
  );
}
