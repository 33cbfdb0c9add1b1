import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Choice } from '@/components/forms/choice';
import { Choices } from '@/components/forms/choices';
import { FormSheet } from '@/components/forms/form-sheet';
import { MomentField } from '@/components/forms/moment-field';
import { TextField } from '@/components/forms/text-field';
import { Loaded } from '@/components/waiting/loaded';
import type { BuildingPlan } from '@/contract/places';
import { dayClockOf } from '@/domain/day-clock';
import { buildingName } from '@/domain/place-words';
import { careNames } from '@/domain/register/register-words';
import { useAnswer } from '@/lib/answers/use-answer';
import { useForm } from '@/lib/forms/use-form';
import { now } from '@/lib/phone/clock';
import type { InCallUp } from './in-call-up';
import { firstPlan, planOf, withBuildings, type PlanDraft } from './plan-draft';
import { PlanPreview } from './plan-preview';

const HOUR_MS = 3_600_000;
const mostDays = 14;
const mostPlaces = 30;
const paces = [
  { value: 'building', label: '一栋一栋来' },
  { value: 'people', label: '按人数分段' },
] as const;
const atHome = (['bedridden', 'disability', 'pregnant', 'infant', 'dialysis'] as const).map((value) => ({
  value,
  label: careNames[value],
}));

/** Where, from when and how fast; everybody's turn follows from that. */
export function PlanSheet({ at, onClose }: { at: InCallUp; onClose: () => void }) {
  const notice = useAnswer('notices.getNotice', at);
  const plan = useAnswer('households.getBuildingPlan', { communityId: at.communityId });
  const form = useForm('notices.planCallUp', onClose);
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const start = dayClockOf(new Date(Date.parse(now()) + HOUR_MS).toISOString());
  const shown = draft ?? (plan.data ? firstPlan(start, plan.data) : null);
  const ready = shown && planOf(shown);
  return (
    <FormSheet
      title="排时间"
      form={form}
      onClose={onClose}
      onSave={() => ready && form.run({ ...at, plan: ready })}
      canSave={ready !== null}
      word="就这样排"
    >
      <Loaded answer={plan}>
        {(buildings) =>
          shown ? (
            <Fields draft={shown} plan={buildings} onChange={(part) => setDraft({ ...shown, ...part })} />
          ) : null
        }
      </Loaded>
      {ready && notice.data ? (
        <PlanPreview communityId={at.communityId} audience={notice.data.audience} plan={ready} />
      ) : (
        <View className="hint">写好地点、选好楼，就能看到每段几点、几户</View>
      )}
    </FormSheet>
  );
}

interface FieldsProps {
  draft: PlanDraft;
  plan: BuildingPlan;
  onChange: (part: Partial<PlanDraft>) => void;
}

function Fields({ draft, plan, onChange }: FieldsProps) {
  const { startsAt, pace, minutes, people, places, atHomeCare } = draft;
  return (
    <>
      <MomentField
        label="从几点开始"
        field="plan.startsAt"
        value={startsAt}
        onChange={(moment) => onChange({ startsAt: moment })}
        mostDays={mostDays}
      />
      <Choice options={paces} value={pace} onChange={(value) => onChange({ pace: value })} />
      <TextField
        label={pace === 'building' ? '每栋楼几分钟' : '每段几分钟'}
        value={minutes}
        onChange={(text) => onChange({ minutes: text })}
        maxLength={3}
      />
      {pace === 'people' ? (
        <TextField
          label="每段几个人"
          value={people}
          onChange={(text) => onChange({ people: text })}
          maxLength={4}
        />
      ) : null}
      {places.map((_, index) => (
        <PlaceFields key={index} places={places} at={index} plan={plan} onChange={onChange} />
      ))}
      <Buttons>
        <ActionButton
          look="second"
          isDisabled={places.length >= mostPlaces}
          onTap={() => onChange({ places: [...places, { name: '', buildingIds: [] }] })}
        >
          再加一个地点
        </ActionButton>
      </Buttons>
      <View className="secondary">这些住户上门，不用来</View>
      <Choices
        options={atHome}
        values={atHomeCare.flatMap((flag) => atHome.find(({ value }) => value === flag)?.value ?? [])}
        onChange={(values) => onChange({ atHomeCare: [...values] })}
      />
    </>
  );
}

interface PlaceProps extends Pick<FieldsProps, 'plan' | 'onChange'> {
  places: PlanDraft['places'];
  at: number;
}

/** A place and its buildings, called in the order in which they were chosen. */
function PlaceFields({ places, at, plan, onChange }: PlaceProps) {
  const place = places[at];
  if (!place) return null;
  const rename = (name: string) =>
    onChange({ places: places.map((one, index) => (index === at ? { ...one, name } : one)) });
  return (
    <View className="call-up__place-fields">
      <TextField
        label={`第 ${at + 1} 个地点`}
        value={place.name}
        onChange={rename}
        placeholder="例如：东门岗亭"
        maxLength={20}
      />
      <View className="secondary">先叫谁就先点谁</View>
      <Choices
        options={plan.buildings.map(({ id, buildingNo }) => ({ value: id, label: buildingName(buildingNo) }))}
        values={place.buildingIds}
        onChange={(ids) => onChange({ places: withBuildings(places, at, ids) })}
      />
      {places.length > 1 ? (
        <Buttons>
          <ActionButton
            look="second"
            onTap={() => onChange({ places: places.filter((_, index) => index !== at) })}
          >
            去掉这个地点
          </ActionButton>
        </Buttons>
      ) : null}
    </View>
  );
}
