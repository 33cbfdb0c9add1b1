import { View } from '@tarojs/components';
import { audienceWords } from '@/components/audience/term-words';
import { useAround } from '@/components/audience/use-around';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Loaded } from '@/components/waiting/loaded';
import { togetherOf } from '@/components/waiting/together-of';
import { relayWords } from '../compose/sending-words';
import { wayNames } from '../parts/way-names';
import type { NoticeProps } from './notice-props';

/** To whom it goes, by which ways, and what it asks of them: what somebody looks at who lets it go out. */
export function NoticeTo({ communityId, notice }: NoticeProps) {
  const { around, answers } = useAround(communityId);
  const waits = togetherOf(answers);
  const { audience, closes, counted, ways } = notice;
  const lines = around ? audienceWords(audience, around) : [];
  return (
    <Card>
      <SectionTitle title="发给" extra={`${counted} 户`} />
      {waits ? <Loaded answer={waits}>{() => null}</Loaded> : null}
      {lines.map((words) => (
        <View key={words}>{words}</View>
      ))}
      <View className="secondary">
        {[wayNames.app, ...ways.map((way) => wayNames[way])].join('、')}；
        {closes === 'opened' ? '看过就算收到' : '点了“我知道了”才算收到'}
      </View>
      <View className="secondary">{relayWords(notice)}</View>
    </Card>
  );
}
