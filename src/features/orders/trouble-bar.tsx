import { ActionBar } from '@/components/action-bar';
import { ActionButton } from '@/components/action-button';
import type { Wave } from '@/contract/orders';
import { waveNames } from '@/domain/waves';
import { useNow } from '@/lib/clock';
import type { DraftTrouble } from './draft-trouble';
import { nearMoment } from './near-moment';

interface Props {
  trouble: DraftTrouble;
  wave: Wave;
  keepMine: () => void;
  startOver: () => void;
}

interface Words {
  sentence: string;
  mine: string;
  theirs: string;
}

const wordsFor = (trouble: DraftTrouble, waveWords: string): Words =>
  ({
    waveClosed: {
      sentence: `刚才那个批次已截单。您选的还在，可以放进${waveWords}`,
      mine: '放进这个批次',
      theirs: '重新选',
    },
    orderedMeanwhile: {
      sentence: '您家刚才已经下过单。您选的还在，可以看那张订单，也可以换成您选的',
      mine: '换成我选的',
      theirs: '看那张订单',
    },
    changedMeanwhile: {
      sentence: '这张订单刚才改过。您选的还在，可以看改过的，也可以换成您选的',
      mine: '换成我选的',
      theirs: '看改过的',
    },
    cancelledMeanwhile: {
      sentence: '这张订单刚才取消了。您选的还在，可以重新下单',
      mine: '用我选的下单',
      theirs: '不要了',
    },
  })[trouble];

/** Says what has changed while one was choosing, and lets the person decide; nothing chosen is lost before. */
export function TroubleBar({ trouble, wave, keepMine, startOver }: Props) {
  const now = useNow(60_000);
  const closing = `${waveNames[wave.kind]}（${nearMoment(wave.closesAt, now)} 截单）`;
  const { sentence, mine, theirs } = wordsFor(trouble, closing);
  return (
    <ActionBar note={sentence}>
      <ActionButton size="bar" look="second" onTap={startOver}>
        {theirs}
      </ActionButton>
      <ActionButton size="bar" onTap={keepMine}>
        {mine}
      </ActionButton>
    </ActionBar>
  );
}
