import { View } from '@tarojs/components';
import type { LotSample, SampleDoor } from '@/contract/round-quality';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Row } from '@/components/cards/row';
import { FormSheet } from '@/components/forms/form-sheet';
import { Loaded } from '@/components/waiting/loaded';
import { Pill } from '@/components/words/pill';
import { useAnswer } from '@/lib/answers/use-answer';
import { useForm } from '@/lib/forms/use-form';
import { sampleWords } from './quality-words';

interface Props {
  communityId: string;
  sample: LotSample;
  onClose: () => void;
}

/** The doors of a sample, without what was recorded there; each is asked once more. */
export function SampleSheet({ communityId, sample, onClose }: Props) {
  const { sampleId, name } = sample;
  const answer = useAnswer('doorKnocks.listSampleDoors', { communityId, sampleId });
  const form = useForm('doorKnocks.recordSampleDoor');
  const record = (householdId: string, agrees: boolean) =>
    void form.run({ communityId, householdId, sampleId, agrees });
  return (
    <FormSheet title={`核对${name}登记的户`} form={form} onClose={onClose}>
      <View className="secondary">{sampleWords(sample)}</View>
      <Loaded answer={answer} skeletonCards={1}>
        {({ rows }) =>
          rows.map((door) => (
            <Door key={door.householdId} door={door} isRunning={form.isRunning} onAnswer={record} />
          ))
        }
      </Loaded>
    </FormSheet>
  );
}

interface DoorProps {
  door: SampleDoor;
  isRunning: boolean;
  onAnswer: (householdId: string, agrees: boolean) => void;
}

function Door({ door: { householdId, placeLabel, agrees }, isRunning, onAnswer }: DoorProps) {
  if (agrees !== null)
    return (
      <Row
        title={placeLabel}
        extra={<Pill tone={agrees ? 'brand' : 'red'}>{agrees ? '对得上' : '对不上'}</Pill>}
      />
    );
  return (
    <>
      <Row title={placeLabel} />
      <Buttons>
        <ActionButton look="soft" isRunning={isRunning} onTap={() => onAnswer(householdId, true)}>
          对得上
        </ActionButton>
        <ActionButton look="second" isRunning={isRunning} onTap={() => onAnswer(householdId, false)}>
          对不上
        </ActionButton>
      </Buttons>
    </>
  );
}
