import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { MoreRows } from '@/components/waiting/more-rows';
import type { GateShift } from '@/contract/gate';
import { formatMoment } from '@/domain/beijing-time';
import { useAction } from '@/lib/answers/use-action';
import { usePages } from '@/lib/answers/use-pages';
import { askFirst } from '@/lib/forms/ask-first';
import { useNow } from '@/lib/phone/clock';

/** Who handed the gate over to whom, when, and what lay there then; the newest waits until somebody takes over. */
export function Shifts({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('dispatch.listGateShifts', { communityId });
  const rows = answer.data ?? [];
  if (rows.length === 0) return null;
  return (
    <Card className="card--rows">
      <SectionTitle title="交班记录" hint="谁交给谁，当时门口有几件" />
      {rows.map((shift, at) => (
        <Shift key={shift.id} communityId={communityId} shift={shift} isNewest={at === 0} />
      ))}
      <MoreRows {...more} />
    </Card>
  );
}

interface Props {
  communityId: string;
  shift: GateShift;
  isNewest: boolean;
}

function Shift({ communityId, shift, isNewest }: Props) {
  const now = useNow(60_000);
  const { run, isRunning } = useAction('dispatch.takeOverGate');
  const canTake = isNewest && shift.takenAt === null && !shift.isOwn;
  const take = async () => {
    const content = `${lyingWords(shift)}。从现在起由您看着门口`;
    if (await askFirst({ title: '接这一班吗', content, yes: '接班' }))
      await run({ communityId, shiftId: shift.id });
  };
  return (
    <Row
      title={handWords(shift, now)}
      hint={lyingWords(shift)}
      extra={
        canTake ? (
          <ActionButton isRunning={isRunning} onTap={() => void take()}>
            我来接班
          </ActionButton>
        ) : null
      }
    />
  );
}

/** '今天 14:00 王师傅 → 何师傅（14:05 接）' */
function handWords({ handedAt, handedByName, takenAt, takenByName }: GateShift, now: string): string {
  const from = `${formatMoment(handedAt, now)} ${handedByName ?? '已离开的人'}`;
  if (takenAt === null) return `${from} 交班，没有人点接班`;
  return `${from} → ${takenByName ?? '已离开的人'}（${formatMoment(takenAt, now)} 接）`;
}

/** '数到 5 件，清单上 5 件' and what did not agree. */
const lyingWords = ({ listed, counted, extra, missing }: GateShift): string =>
  [
    `数到 ${counted} 件，清单上 ${listed} 件`,
    extra > 0 ? `多出 ${extra} 件` : '',
    missing.length > 0 ? `没找到：${missing.join('、')}` : '',
  ]
    .filter(Boolean)
    .join('，');
