import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { NoticeKind } from '@/contract/notice-kinds';
import { Choice } from '@/components/forms/choice';
import { MomentField } from '@/components/forms/moment-field';
import { TextField } from '@/components/forms/text-field';
import { controlLevels, levelNames } from '@/domain/control-level';
import { outageNames } from '@/domain/notice-texts';
import type { FactDraft, Outage } from './fact-draft';

interface Props {
  facts: FactDraft;
  onChange: (part: Partial<FactDraft>) => void;
}

// The keys of outageNames, which the compiler knows and Object.keys forgets.
const outages = (Object.keys(outageNames) as Outage[]).map((value) => ({ value, label: outageNames[value] }));
const levels = controlLevels.map((value) => ({ value, label: levelNames[value] }));
/** Nothing is told of longer ahead. */
const mostDays = 60;

function Words({ label, of, placeholder, most = 20, facts, onChange }: Props & WordsProps) {
  return (
    <TextField
      label={label}
      field={of}
      value={facts[of]}
      onChange={(text) => onChange({ [of]: text })}
      placeholder={placeholder}
      maxLength={most}
    />
  );
}
interface WordsProps {
  label: string;
  of: 'what' | 'bring' | 'place' | 'people';
  placeholder: string;
  most?: number;
}

const Span = ({ facts: { from, until }, onChange }: Props) => (
  <>
    <MomentField
      label="开始"
      value={from}
      onChange={(moment) => onChange({ from: moment })}
      mostDays={mostDays}
    />
    <MomentField
      label="结束"
      value={until}
      onChange={(moment) => onChange({ until: moment })}
      mostDays={mostDays}
    />
  </>
);

const CallUp = (props: Props) => (
  <>
    <Words {...props} label="什么事" of="what" placeholder="例如：全员采样" />
    <Words {...props} label="带什么（可以不填）" of="bring" placeholder="例如：身份证、口罩" most={40} />
  </>
);

const GoodsArrived = (props: Props) => (
  <>
    <Words {...props} label="什么货" of="what" placeholder="例如：爱心菜" />
    <Words {...props} label="在哪里领" of="place" placeholder="例如：南广场" most={30} />
    <Span {...props} />
  </>
);

const OutageFields = (props: Props) => (
  <>
    <View className="compose__label">停什么</View>
    <Choice options={outages} value={props.facts.outage} onChange={(outage) => props.onChange({ outage })} />
    <Span {...props} />
  </>
);

const LevelChange = ({ facts: { level, from }, onChange }: Props) => (
  <>
    <View className="compose__label">改成哪一级</View>
    <Choice options={levels} value={level} onChange={(chosen) => onChange({ level: chosen })} />
    <MomentField
      label="从什么时候起"
      field="startsAt"
      value={from}
      onChange={(moment) => onChange({ from: moment })}
      mostDays={mostDays}
    />
    <View className="hint">到了那个时间，选中的整栋楼会自己换成这一级</View>
  </>
);

const Recruiting = (props: Props) => (
  <>
    <Words {...props} label="做什么" of="what" placeholder="例如：分拣蔬菜" />
    <Words {...props} label="在哪里集合" of="place" placeholder="例如：中转站" most={30} />
    <MomentField
      label="什么时候"
      field="at"
      value={props.facts.from}
      onChange={(moment) => props.onChange({ from: moment })}
      mostDays={mostDays}
    />
    <Words {...props} label="要几个人" of="people" placeholder="例如：6" most={3} />
  </>
);

const fields: Partial<Record<NoticeKind, (props: Props) => ReactElement>> = {
  callUp: CallUp,
  goodsArrived: GoodsArrived,
  outage: OutageFields,
  levelChange: LevelChange,
  recruiting: Recruiting,
};

/** What a kind of notice asks; a daily message and free text ask nothing but their words. */
export function FactFields({ kind, ...props }: Props & { kind: NoticeKind }) {
  const Fields = fields[kind];
  return Fields ? <Fields {...props} /> : null;
}
