import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SupplierShare } from '@/contract/purchasing';
import { Choice } from '@/components/forms/choice';
import { TextField } from '@/components/forms/text-field';
import { inAllMeasures, measureNames, measureNote, readCount } from '@/domain/measures';
import { reasonNames, receiptReasons } from '@/domain/receipt-reasons';
import type { LineCount, Typed } from './count-draft';
import { CountField } from './count-field';

interface Props {
  line: SupplierShare['lines'][number];
  count: LineCount | undefined;
  typed: Typed;
  onType: (typed: Typed) => void;
}

const fields = [
  ['came', '好的'],
  ['damaged', '坏的'],
  ['spoiled', '变质'],
] as const;

/** One product of a purchase: what came of it, and why it is not what was ordered. */
export function CountRow({ line, count, typed, onType }: Props) {
  const { name, quantity } = line;
  return (
    <View className="count-row">
      <View className="count-row__name">
        <View>{name}</View>
        <View className="secondary">
          订 {inAllMeasures(quantity, line)}
          <Missing short={count?.short ?? 0} />
        </View>
      </View>
      <View className="count-row__fields">
        {fields.map(([key, label]) => (
          <CountField
            key={key}
            label={label}
            spoken={`${name} ${label}`}
            value={typed[key]}
            onChange={(digits) => onType({ ...typed, [key]: digits })}
          />
        ))}
      </View>
      {measureNames(line).length > 1 ? (
        <InAnyMeasure line={line} onRead={(came) => onType({ ...typed, came: String(came) })} />
      ) : null}
      {count?.asksReason ? <Why typed={typed} onType={onType} /> : null}
    </View>
  );
}

/** The good ones as they are counted, in cases or by the piece; half of a measure is not taken. */
function InAnyMeasure({ line, onRead }: { line: Props['line']; onRead: (came: number) => void }) {
  const [text, setText] = useState('');
  const read = text.trim() === '' ? null : readCount(text, line);
  const type = (next: string) => {
    setText(next);
    const counted = readCount(next, line);
    if ('quantity' in counted) onRead(counted.quantity);
  };
  const said =
    read === null ? measureNote(line) : 'reason' in read ? read.reason : inAllMeasures(read.quantity, line);
  return (
    <TextField
      label={`${line.name} 好的，按${measureNames(line).join('、')}数都行`}
      value={text}
      onChange={type}
      hint={said}
      maxLength={20}
    />
  );
}

const reasons = receiptReasons.map((value) => ({ value, label: reasonNames[value] }));

function Why({ typed, onType }: Pick<Props, 'typed' | 'onType'>) {
  return (
    <View className="count-row__why">
      <View className="secondary">为什么和订的不一样</View>
      <Choice options={reasons} value={typed.reason} onChange={(reason) => onType({ ...typed, reason })} />
      {typed.reason === 'other' ? (
        <TextField
          label="写一句（别写住户姓名）"
          value={typed.reasonWords}
          maxLength={100}
          onChange={(reasonWords) => onType({ ...typed, reasonWords })}
        />
      ) : null}
    </View>
  );
}

function Missing({ short }: { short: number }) {
  if (short === 0) return null;
  return <View className="count-row__missing">{short > 0 ? `缺 ${short}` : `多 ${-short}，请退回`}</View>;
}
