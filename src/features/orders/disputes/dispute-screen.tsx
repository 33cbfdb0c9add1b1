import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { PictureField } from '@/components/pictures/picture-field';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import { Stepper } from '@/components/forms/stepper';
import { TextArea } from '@/components/forms/text-area';
import type { DisputeCause } from '@/contract/disputes';
import type { Tracked, TrackedLine } from '@/contract/whereabouts';
import { disputeCauseNames } from '@/domain/disputes';
import type { Picture } from '@/lib/files/picture';
import { goBack } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { useSendPicture } from '@/lib/files/use-send-picture';
import '../orders.scss';

const causes: readonly { value: DisputeCause; label: string }[] = [
  { value: 'missing', label: disputeCauseNames.missing },
  { value: 'wrong', label: disputeCauseNames.wrong },
  { value: 'spoiled', label: disputeCauseNames.spoiled },
];

interface Props {
  home: Home;
  orderId: string;
}

/** Says of which delivered products how many pieces are missing, wrong or spoiled. */
export function DisputeScreen({ home, orderId }: Props) {
  const answer = useAnswer('dispatch.trackOrder', { ...home, orderId });
  return (
    <Loaded answer={answer}>{(tracked) => <Form home={home} orderId={orderId} tracked={tracked} />}</Loaded>
  );
}

/** What may still be said: delivered, within the 24 hours, and not waiting for an answer already. */
const openLines = ({ lines, disputes }: Tracked): TrackedLine[] =>
  lines.filter(
    ({ productId, disputeUntil }) =>
      disputeUntil !== null && !disputes.some((one) => one.productId === productId && one.state === 'open'),
  );

function useReport({ home, orderId }: Props) {
  const [cause, setCause] = useState<DisputeCause>('missing');
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const [note, setNote] = useState('');
  const [picture, setPicture] = useState<Picture | null>(null);
  const pictures = useSendPicture();
  const open = useAction('dispatch.openDispute', goBack);
  const lines = Object.entries(counts).flatMap(([productId, pieces]) =>
    pieces > 0 ? [{ productId, cause, pieces }] : [],
  );
  const send = async () => {
    const pictureId = picture ? await pictures.send(home, picture) : undefined;
    if (pictureId === null) return;
    await open.run({ ...home, orderId, lines, note: note.trim() || undefined, pictureId });
  };
  const isRunning = open.isRunning || pictures.isRunning;
  return { cause, setCause, counts, setCounts, note, setNote, picture, setPicture, lines, send, isRunning };
}

function Form({ home, orderId, tracked }: Props & { tracked: Tracked }) {
  const report = useReport({ home, orderId });
  const lines = openLines(tracked);
  const bar = (
    <ActionBar note="工作人员会答复：补送、退款，或说明原因">
      <ActionButton
        size="bar"
        isRunning={report.isRunning}
        isDisabled={report.lines.length === 0}
        onTap={() => void report.send()}
      >
        报给工作人员
      </ActionButton>
    </ActionBar>
  );
  if (lines.length === 0)
    return (
      <Screen title="东西有问题">
        <MessageCard title="现在没有可以报的东西" hint="送到 24 小时内、还没有报过的才可以在这里报" />
      </Screen>
    );
  return (
    <Screen title="东西有问题" bottom={bar}>
      <Card>
        <SectionTitle title="怎么了" />
        <Choice options={causes} value={report.cause} onChange={report.setCause} />
      </Card>
      <Pieces lines={lines} counts={report.counts} onChange={report.setCounts} />
      <Card>
        <TextArea
          label="说一句情况（可以不写）"
          value={report.note}
          onChange={report.setNote}
          placeholder="例如：袋子破了，压坏两个"
          maxLength={200}
        />
        <PictureField label="拍张照片（可以不拍）" picture={report.picture} onChange={report.setPicture} />
      </Card>
    </Screen>
  );
}

interface PiecesProps {
  lines: readonly TrackedLine[];
  counts: Readonly<Record<string, number>>;
  onChange: (counts: Readonly<Record<string, number>>) => void;
}

/** How many of each product, and the one tap for 'nothing came at all'. */
function Pieces({ lines, counts, onChange }: PiecesProps) {
  const all = () => onChange(Object.fromEntries(lines.map((line) => [line.productId, line.delivered])));
  return (
    <Card>
      <SectionTitle title="哪一样，几件" />
      {lines.map(({ productId, name, measure, delivered }) => (
        <Row
          key={productId}
          title={name}
          hint={`送到 ${delivered} ${measure}`}
          extra={
            <Stepper
              label={name}
              max={delivered}
              value={counts[productId] ?? 0}
              onChange={(pieces) => onChange({ ...counts, [productId]: pieces })}
            />
          }
        />
      ))}
      <View className="dispute-all">
        <ActionButton look="soft" onTap={all}>
          全部都是
        </ActionButton>
      </View>
    </Card>
  );
}
