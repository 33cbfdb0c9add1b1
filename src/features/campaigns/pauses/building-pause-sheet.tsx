import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { DateField } from '@/components/forms/date-field';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { Loaded } from '@/components/waiting/loaded';
import type { PauseReason } from '@/contract/pauses';
import { beijingDay, daysLater } from '@/domain/beijing-day';
import { pauseNames } from '@/domain/campaign-words';
import { buildingName } from '@/domain/place-words';
import { useAnswer } from '@/lib/answers/use-answer';
import { useForm } from '@/lib/forms/use-form';
import { now } from '@/lib/phone/clock';

const reasons = (['buildingClosed', 'quarantine', 'other'] as const satisfies readonly PauseReason[]).map(
  (value) => ({ value, label: pauseNames[value] }),
);
const longestDays = 180;

/** Says of a whole building that nobody need knock there for a while. */
export function BuildingPauseSheet({ communityId, onClose }: { communityId: string; onClose: () => void }) {
  const [buildingId, setBuildingId] = useState<string | null>(null);
  const [reason, setReason] = useState<PauseReason>('buildingClosed');
  const [untilOn, setUntilOn] = useState('');
  const [note, setNote] = useState('');
  const form = useForm('campaigns.pauseBuilding', onClose);
  const today = beijingDay(now());
  const said = { reason, untilOn: untilOn || null, note: note.trim() || undefined };
  return (
    <FormSheet
      title="暂停一栋楼"
      form={form}
      onClose={onClose}
      onSave={() => buildingId && form.run({ communityId, buildingId, ...said })}
      canSave={buildingId !== null}
      word="暂停"
    >
      <Buildings communityId={communityId} value={buildingId} onChange={setBuildingId} />
      <Choice options={reasons} value={reason} onChange={setReason} />
      <DateField
        label="到哪天（不清楚就不填）"
        field="untilOn"
        value={untilOn}
        onChange={setUntilOn}
        first={today}
        last={daysLater(today, longestDays)}
      />
      <TextField
        label="备注"
        field="note"
        value={note}
        onChange={setNote}
        placeholder="可以不填"
        maxLength={100}
      />
    </FormSheet>
  );
}

interface Chosen {
  communityId: string;
  value: string | null;
  onChange: (buildingId: string) => void;
}

function Buildings({ communityId, value, onChange }: Chosen) {
  const answer = useAnswer('households.listBuildings', { communityId });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ rows }) => (
        <Choice
          options={rows.map(({ id, buildingNo }) => ({ value: id, label: buildingName(buildingNo) }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Loaded>
  );
}
