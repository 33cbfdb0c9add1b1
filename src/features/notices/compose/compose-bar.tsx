import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { ActionBar } from '@/components/page/action-bar';
import { roleOf } from '@/lib/accessible/web-only';
import type { Form } from '@/lib/forms/use-form';

interface Props {
  /** What the button says. */
  word: string;
  /** What is still to be done first. */
  missing: string | null;
  /** Whom it reaches, once that is known. */
  note?: string | undefined;
  form: Form;
  /** `isAgain`: the same words to the same people, and meant so. */
  onSend: (isAgain: boolean) => void;
}

/** The button that sends it, above it what is missing or why it was refused; the same words twice are asked about. */
export function ComposeBar({ word, missing, note, form: { isRunning, refused }, onSend }: Props) {
  const isAgain = refused?.code === 'NOTICE_OVERLAPS' && missing === null;
  const why = refused && (
    <View className="compose__refused" {...roleOf('alert')}>
      {refused.message}
    </View>
  );
  return (
    <ActionBar note={missing ?? why ?? note}>
      <ActionButton
        size="bar"
        isRunning={isRunning}
        isDisabled={missing !== null}
        onTap={() => onSend(isAgain)}
      >
        {isAgain ? '还是要发' : word}
      </ActionButton>
    </ActionBar>
  );
}
