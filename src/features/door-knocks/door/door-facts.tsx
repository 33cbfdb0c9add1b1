import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import type { CareEntry } from '@/contract/register';
import { formatDate } from '@/domain/beijing-day';
import { doorState } from '@/domain/door-state';
import { outcomeNames, pauseWords } from '@/domain/campaign-words';
import type { KnockDoor } from '@/domain/queued-knocks';
import { careNames } from '@/domain/register/register-words';
import { useNow } from '@/lib/phone/clock';
import { triedWords } from '../board/round-words';

/** '秦** · 1 人', or that nobody lives there. */
function whoWords({ householderName, residentCount, isVacant }: KnockDoor): string {
  if (isVacant) return '登记为空户';
  const count = residentCount === null ? '人数不清楚' : `${residentCount} 人`;
  return [householderName ?? '户主不清楚', count].join(' · ');
}

/** '独居', '孕妇 预产期 1月5日'. */
const careWords = ({ flag, dueOn }: CareEntry): string =>
  dueOn ? `${careNames[flag]} 预产期 ${formatDate(dueOn)}` : careNames[flag];

/** Why nobody need knock, each reason once; one that began since the entrance was opened is known without its words. */
function pausesOf({ isPaused, pauses }: KnockDoor): string[] {
  if (!isPaused) return [];
  return pauses.length === 0
    ? ['暂停敲门']
    : [...new Set(pauses.map((pause) => `暂停敲门：${pauseWords(pause)}`))];
}

/** What this round knows of it already. */
function Now({ door }: { door: KnockDoor }) {
  const now = useNow(60_000);
  const tried = triedWords(door, now);
  const isContested = doorState(door) === 'contested';
  const isNew = !tried && !isContested && !door.isClosed && !door.isPaused && !door.isWaiting;
  if (isNew) return null;
  return (
    <View className="door-facts__now">
      {pausesOf(door).map((words) => (
        <Pill key={words} tone="grey">
          {words}
        </Pill>
      ))}
      {tried ? <Pill tone="amber">{tried}</Pill> : null}
      {door.isClosed && door.outcome ? <Pill>本轮已登记：{outcomeNames[door.outcome]}</Pill> : null}
      {door.isProvisional ? <Pill tone="amber">空户只有一个人说过，待核实</Pill> : null}
      {isContested ? <Pill tone="red">两个人登记得不一样</Pill> : null}
      {door.isWaiting ? <Pill tone="amber">待同步</Pill> : null}
    </View>
  );
}

/** Before one knocks: the word on the door first, then who lives here and what they need. */
export function DoorFacts({ door }: { door: KnockDoor }) {
  const { remark, phone, careFlags } = door;
  return (
    <Card look={remark ? 'due' : 'plain'}>
      {remark ? <View className="door-facts__remark">{remark}</View> : null}
      <SectionTitle
        title={whoWords(door)}
        hint={phone ?? '没有留电话'}
        extra={
          careFlags.length > 0 ? <Pill tone="violet">{careFlags.map(careWords).join(' · ')}</Pill> : null
        }
      />
      <Now door={door} />
    </Card>
  );
}
