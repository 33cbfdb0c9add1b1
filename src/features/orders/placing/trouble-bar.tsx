import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import type { Wave } from '@/contract/order-shapes';
import { waveNames } from '@/domain/waves';
import { useNow } from '@/lib/phone/clock';
import type { DraftTrouble } from '../draft/draft-trouble';
import { nearMoment } from '../waves/near-moment';
import type { useDraft } from '../draft/use-draft';

interface Props {
  draft: ReturnType<typeof useDraft>;
  trouble: DraftTrouble;
  wave: Wave;
}

/** The wave has closed: the order in it stands, only what was added can go into the next. */
function ClosedBar({ draft, wave }: Omit<Props, 'trouble'>) {
  const now = useNow(60_000);
  const kinds = Object.keys(draft.added).length;
  const next = `${waveNames[wave.kind]}（${nearMoment(wave.closesAt, now)} 截单）`;
  const others = Object.fromEntries(
    Object.entries(draft.added).map(([id, more]) => [id, more + (draft.theirs[id] ?? 0)]),
  );
  if (kinds === 0)
    return (
      <ActionBar note="刚才那个批次已截单，已经提交的订单不变，这次的修改没有算上">
        <ActionButton size="bar" onTap={draft.startOver}>
          知道了
        </ActionButton>
      </ActionBar>
    );
  return (
    <ActionBar note={`刚才那个批次已截单，已经提交的订单不变。您新选的 ${kinds} 样还在，可以放进${next}`}>
      <ActionButton size="bar" look="second" onTap={draft.startOver}>
        重新选
      </ActionButton>
      <ActionButton size="bar" onTap={() => draft.goOn({ ...draft.theirs, ...others })}>
        放进这个批次
      </ActionButton>
    </ActionBar>
  );
}

/** Says what has changed while one was choosing, and lets the person decide; nothing chosen is lost before. */
export function TroubleBar({ draft, trouble, wave }: Props) {
  if (trouble === 'waveClosed') return <ClosedBar draft={draft} wave={wave} />;
  return (
    <ActionBar note="家里刚才取消了这张订单。您选的还在，可以重新下单">
      <ActionButton size="bar" look="second" onTap={draft.startOver}>
        不要了
      </ActionButton>
      <ActionButton size="bar" onTap={() => draft.goOn(draft.chosen)}>
        用我选的下单
      </ActionButton>
    </ActionBar>
  );
}
