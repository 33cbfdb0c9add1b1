import { View } from '@tarojs/components';
import { ActionButton } from '@/components/action-button';
import { Buttons } from '@/components/buttons';
import { Card } from '@/components/card';
import { Row } from '@/components/row';
import { SectionTitle } from '@/components/section-title';
import type { Tracked, TrackedLine } from '@/contract/whereabouts';
import { formatMoment } from '@/domain/beijing-time';
import { waitedWords } from '@/domain/requests';
import { callPhone } from '@/lib/call-phone';
import { useNow } from '@/lib/clock';
import { commonWords, isUnderWay, partWords } from './whereabouts-words';

/** What was promised; when that has passed, how late it is and what to do. */
function promiseWords({ promisedBy, servicePhone }: Tracked, now: string): string {
  const by = formatMoment(promisedBy, now);
  if (promisedBy > now) return `答应${by} 前送到`;
  const whom = servicePhone ? '急用请打服务电话' : '急用请找楼长';
  return `答应${by} 前送到，已经晚了 ${waitedWords(promisedBy, now)}。东西在下面写的地方，会接着送；${whom}`;
}

function LineParts({ line, now }: { line: TrackedLine; now: string }) {
  const { name, measure, parts } = line;
  const hint = parts.map((part) => (
    <View key={`${part.place} ${part.runLabel ?? ''}`}>
      {parts.length > 1 ? `${part.pieces} ${measure}：` : ''}
      {partWords(part, now)}
    </View>
  ));
  return <Row title={name} hint={hint} />;
}

function Whereabouts({ lines, now }: { lines: readonly TrackedLine[]; now: string }) {
  const together = commonWords(lines, now);
  if (together) return <View className="where__words">{together}</View>;
  return (
    <>
      {lines.map((line) => (
        <LineParts key={line.productId} line={line} now={now} />
      ))}
    </>
  );
}

/** Where is it: the place of every piece and who holds it, what was promised, and whom to call. */
export function WhereCard({ tracked }: { tracked: Tracked }) {
  const now = useNow(60_000);
  const { lines, captainName, servicePhone, promisedBy } = tracked;
  if (lines.length === 0) return null;
  const isLate = isUnderWay(lines) && promisedBy <= now;
  return (
    <Card look={isLate ? 'due' : 'plain'}>
      <SectionTitle title="东西在哪" hint={isUnderWay(lines) ? promiseWords(tracked, now) : null} />
      <Whereabouts lines={lines} now={now} />
      {servicePhone ? (
        <Buttons>
          <ActionButton look="second" onTap={() => callPhone(servicePhone)}>
            打服务电话 {servicePhone}
          </ActionButton>
        </Buttons>
      ) : null}
      {captainName ? <View className="secondary where__captain">也可以找楼长 {captainName}</View> : null}
    </Card>
  );
}
