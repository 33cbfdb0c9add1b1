import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Pill } from '@/components/words/pill';
import { ReasonSheet } from '@/components/forms/reason-sheet';
import { SectionTitle } from '@/components/cards/section-title';
import type { JoinCase } from '@/contract/join-cases';
import { sinceWords } from '@/domain/requests';
import { callPhone } from '@/lib/phone/call-phone';
import { now } from '@/lib/phone/clock';
import { DoorSheet } from './door-sheet';
import { useDecision } from './use-decision';
import './joining.scss';

const kindWords = { resident: '说住在这里', familyProxy: '说是家人', volunteer: '想当志愿者' };

/** What the decision needs to know of the door; one household behind it needs no word. */
function RoomHint({ one: { roomNo, atRoom } }: { one: JoinCase }) {
  if (atRoom.length === 1) return null;
  return (
    <View className="hint">
      {atRoom.length === 0
        ? '登记里没有这个房号，请核对是哪一户'
        : `${roomNo} 住着 ${atRoom.length} 户，同意时请选是哪一户`}
    </View>
  );
}

function Facts({ one }: { one: JoinCase }) {
  return (
    <>
      <View>
        手机 {one.phone}
        {one.isPhoneVerified ? '（微信已核实）' : '（手填，没有核实）'}
      </View>
      {one.relation ? <View>关系：{one.relation}</View> : null}
      {one.hours ? <View>有空：{one.hours}</View> : null}
      {one.skills ? <View>会做：{one.skills}</View> : null}
      {one.kind === 'volunteer' || one.householdId ? null : <RoomHint one={one} />}
    </>
  );
}

/** Somebody who joined by a typed number: right, or to be turned out. */
function LookButtons({ one }: { one: JoinCase }) {
  const { confirm, end, isRunning } = useDecision(one);
  return (
    <Buttons>
      <ActionButton look="danger" isRunning={isRunning} onTap={() => void end()}>
        不是这户，移出
      </ActionButton>
      <ActionButton isRunning={isRunning} onTap={() => void confirm()}>
        是这户的人
      </ActionButton>
    </Buttons>
  );
}

function DecideButtons({ one }: { one: JoinCase }) {
  const [sheet, setSheet] = useState<'decline' | 'door' | null>(null);
  const { approve, decline, isRunning } = useDecision(one);
  const isDoorClear = one.kind === 'volunteer' || one.atRoom.length === 1;
  return (
    <>
      <Buttons>
        <ActionButton look="second" onTap={() => setSheet('decline')}>
          不同意
        </ActionButton>
        <ActionButton isRunning={isRunning} onTap={() => (isDoorClear ? void approve() : setSheet('door'))}>
          {isDoorClear ? '同意' : '同意，选是哪户'}
        </ActionButton>
      </Buttons>
      <ReasonSheet
        title={`不同意 ${one.name} 加入`}
        label="原因"
        placeholder="例如 和登记的不一样，请到物业核对"
        word="不同意"
        isOpen={sheet === 'decline'}
        isRunning={isRunning}
        onClose={() => setSheet(null)}
        onGiven={(reason) => void decline(reason)}
      />
      {one.entranceId ? (
        <DoorSheet
          communityId={one.communityId}
          entranceId={one.entranceId}
          atRoom={one.atRoom}
          isOpen={sheet === 'door'}
          isRunning={isRunning}
          onClose={() => setSheet(null)}
          onChosen={(householdId) => void approve(householdId)}
        />
      ) : null}
    </>
  );
}

/** One person who asks to come in: who, where, by which number, and the decision. */
export function CaseCard({ one }: { one: JoinCase }) {
  const { showPhone } = useDecision(one);
  const call = async () => {
    const shown = await showPhone();
    if (shown) callPhone(shown.phone);
  };
  return (
    <Card look="due">
      <SectionTitle
        title={`${one.name} ${one.needsLook ? '已用手填号码加入' : kindWords[one.kind]}`}
        hint={`${one.placeLabel} · ${sinceWords(one.askedAt, now(), '', '前')}`}
        extra={<Pill tone="amber">{one.needsLook ? '请核对' : '等答复'}</Pill>}
      />
      <Facts one={one} />
      <View className="case-call">
        <ActionButton look="soft" onTap={() => void call()}>
          打电话核对
        </ActionButton>
      </View>
      {one.needsLook ? <LookButtons one={one} /> : <DecideButtons one={one} />}
    </Card>
  );
}
