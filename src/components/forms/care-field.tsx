import { View } from '@tarojs/components';
import type { CareEntry, CareFlag } from '@/contract/register';
import { dueDays } from '@/domain/register/due-days';
import { careNames } from '@/domain/register/register-words';
import { withCare, withDueOn } from '@/domain/register/care-entries';
import { now } from '@/lib/phone/clock';
import { CheckRow } from './check-row';
import { DateField } from './date-field';

// The keys of careNames, which the compiler knows and Object.keys forgets.
const flags = Object.keys(careNames) as CareFlag[];

interface Props {
  /** What the register knows: a flag that is taken off and ticked again keeps its day. */
  known: readonly CareEntry[];
  value: readonly CareEntry[];
  onChange: (careFlags: CareEntry[]) => void;
}

/** Who of a household needs care; a pregnancy has its day. Whoever saves it leaves a day long past out (`withoutPast`). */
export function CareField({ known, value, onChange }: Props) {
  const days = dueDays(now());
  const dueOn = value.find(({ flag }) => flag === 'pregnant')?.dueOn ?? '';
  const isLongPast = dueOn !== '' && dueOn < days.first;
  return (
    <>
      {flags.map((flag) => (
        <CheckRow
          key={flag}
          title={careNames[flag]}
          isChosen={value.some((one) => one.flag === flag)}
          onChange={(isOn) => onChange(withCare(known, value, { flag, isOn }))}
        />
      ))}
      {value.some(({ flag }) => flag === 'pregnant') ? (
        <DateField
          label="预产期"
          field="dueOn"
          value={isLongPast ? '' : dueOn}
          onChange={(day) => onChange(withDueOn(value, day))}
          {...days}
        />
      ) : null}
      {isLongPast ? (
        <View className="secondary">
          登记的预产期 {dueOn} 已经过了一个多月，保存后会去掉。孩子生了，请改勾“{careNames.infant}”
        </View>
      ) : null}
    </>
  );
}
