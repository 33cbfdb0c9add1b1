import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { Tracked, TrackedLine } from '@/contract/whereabouts';
import { formatMoment } from '@/domain/beijing-time';
import { waitedWords } from '@/domain/requests';
import { callPhone } from '@/lib/phone/call-phone';
import { useNow } from '@/lib/phone/clock';
import { parcelWords } from './parcel-words';
import { commonWords, isUnderWay, partWords, type OrderInSight } from './whereabouts-words';

interface Seen {
  now: string;
  order: OrderInSight;
}

/** What was promised; when that has passed, how late it is and what to do. */
function promiseWords(
  { promisedBy, captainPhone, servicePhone }: Tracked,
  { now, order: { pickUp } }: Seen,
): string {
  const by = formatMoment(promisedBy, now);
  if (pickUp) return pickUp.isReady ? '等您家来取' : `答应${by} 前可以取`;
  if (promisedBy > now) return `答应${by} 前送到`;
  const whom = servicePhone && !captainPhone ? '急用请打服务电话' : '急用请找楼长';
  return `答应${by} 前送到，已经晚了 ${waitedWords(promisedBy, now)}。东西在下面写的地方，会接着送；${whom}`;
}

function LineParts({ line, now, order }: Seen & { line: TrackedLine }) {
  const { name, measure, parts } = line;
  const hint = parts.map((part) => (
    <View key={`${part.place} ${part.runLabel ?? ''}`}>
      {parts.length > 1 ? `${part.pieces} ${measure}：` : ''}
      {partWords(part, now, order)}
    </View>
  ));
  return <Row title={name} hint={hint} />;
}

function Whereabouts({ lines, ...seen }: Seen & { lines: readonly TrackedLine[] }) {
  const together = commonWords(lines, seen.now, seen.order);
  if (together) return <View className="where__words">{together}</View>;
  return (
    <>
      {lines.map((line) => (
        <LineParts key={line.productId} line={line} {...seen} />
      ))}
    </>
  );
}

/** Where is it: the place of every piece and who holds it, what was promised, and whom to call. */
export function WhereCard({ tracked, order }: { tracked: Tracked; order: OrderInSight }) {
  const now = useNow(60_000);
  const { lines, promisedBy } = tracked;
  if (lines.length === 0) return null;
  const isLate = isUnderWay(lines) && promisedBy <= now;
  const onTheWay = parcelWords(tracked.parcels, now);
  return (
    <Card look={isLate ? 'due' : 'plain'}>
      <SectionTitle
        title="东西在哪"
        hint={isUnderWay(lines) ? promiseWords(tracked, { now, order }) : null}
      />
      <Whereabouts lines={lines} now={now} order={order} />
      {onTheWay ? <View className="where__words">{onTheWay}</View> : null}
      <WhomToCall tracked={tracked} />
    </Card>
  );
}

/** The captain first, when there is a number; the service phone always. */
function WhomToCall({ tracked: { captainName, captainPhone, servicePhone } }: { tracked: Tracked }) {
  const captain = captainName ? `楼长 ${captainName}` : '楼长';
  return (
    <>
      {captainPhone ? <CallButton name={captain} phone={captainPhone} /> : null}
      {servicePhone ? <CallButton name="服务电话" phone={servicePhone} /> : null}
      {captainName && !captainPhone ? (
        <View className="secondary where__captain">也可以找{captain}</View>
      ) : null}
    </>
  );
}

const CallButton = ({ name, phone }: { name: string; phone: string }) => (
  <Buttons>
    <ActionButton look="second" onTap={() => callPhone(phone)}>
      {`打${name} ${phone}`}
    </ActionButton>
  </Buttons>
);
