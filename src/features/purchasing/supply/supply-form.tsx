import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { TextField } from '@/components/forms/text-field';
import type { SupplierPage } from '@/contract/supplier-links';
import { arrivalDays, arrivalTimesOn } from '@/domain/arrival-times';
import { formatClock, formatDay, formatMoment, isSameDay } from '@/domain/beijing-time';
import { contentWords, inAllMeasures, measureNames, measureNote } from '@/domain/measures';
import { useAction } from '@/lib/answers/use-action';
import { now as moment } from '@/lib/phone/clock';
import { firstDraft, readDraft } from './supply-draft';

interface Props {
  code: string;
  page: SupplierPage;
}

/** Product by product how many are asked for, how many will come, and when. */
export function SupplyForm({ code, page }: Props) {
  const [now] = useState(moment);
  const [draft, setDraft] = useState(() => firstDraft(page));
  const [arrivesAt, setArrivesAt] = useState(page.confirmation?.arrivesAt ?? page.arrivesAt);
  const confirm = useAction('purchasing.confirmSupply');
  const { lines, trouble } = readDraft(page, draft);
  return (
    <>
      <Card>
        <SectionTitle title={page.supplier} hint={page.communityName} />
        <View className="secondary">
          小区记的到货时间：{formatMoment(page.arrivesAt, now)}。请写每样能送多少、几点到，再点下面的按钮。
        </View>
        {page.confirmation ? (
          <View className="supply-said">
            您 {formatMoment(page.confirmation.confirmedAt, now)} 确认过，还可以改
          </View>
        ) : null}
      </Card>
      {page.lines.map((line) => (
        <Card key={line.productId}>
          <SectionTitle title={line.name} hint={`要 ${inAllMeasures(line.quantity, line)}`} />
          {line.contents.length > 0 ? (
            <View className="secondary">
              每{line.measure}：{contentWords(line.contents)}
            </View>
          ) : null}
          <TextField
            label={`${line.name} 能送多少（${measureNames(line).join('、')}都行）`}
            value={draft[line.productId] ?? ''}
            onChange={(typed) => setDraft({ ...draft, [line.productId]: typed })}
            hint={measureNote(line)}
            maxLength={20}
          />
        </Card>
      ))}
      <Card>
        <SectionTitle title="几点到" extra={formatMoment(arrivesAt, now)} />
        <Hours now={now} value={arrivesAt} onChange={setArrivesAt} />
      </Card>
      {trouble ? <View className="hint form-trouble">{trouble}</View> : null}
      <ActionButton
        isRunning={confirm.isRunning}
        isDisabled={lines === null}
        onTap={() => lines && void confirm.run({ supplierCode: code, arrivesAt, lines })}
      >
        {page.confirmation ? '重新确认' : '确认'}
      </ActionButton>
    </>
  );
}

interface HoursProps {
  now: string;
  value: string;
  onChange: (moment: string) => void;
}

function Hours({ now, value, onChange }: HoursProps) {
  const days = arrivalDays(now);
  const day = days.find((one) => isSameDay(one, value)) ?? days[0] ?? value;
  const toDay = (chosen: string) => onChange(arrivalTimesOn(chosen, now)[0] ?? chosen);
  return (
    <>
      <Choice
        options={days.map((one) => ({ value: one, label: formatDay(one, now) }))}
        value={day}
        onChange={toDay}
      />
      <View className="arrival__times">
        <Choice
          options={arrivalTimesOn(day, now).map((time) => ({ value: time, label: formatClock(time) }))}
          value={value}
          onChange={onChange}
        />
      </View>
    </>
  );
}
