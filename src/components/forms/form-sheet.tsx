import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { roleOf } from '@/lib/accessible/web-only';
import type { Form } from '@/lib/forms/use-form';
import { ActionButton } from '../buttons/action-button';
import { FaultPath } from './field-fault';
import { Sheet } from './sheet';

interface Props {
  title: string;
  /** From useForm: whether it runs, and why it was refused. */
  form: Form;
  isOpen?: boolean;
  onClose: () => void;
  /** Left out: there is nothing to save here, only what the sheet itself offers. */
  onSave?: () => unknown;
  canSave?: boolean;
  /** What the button says. */
  word?: string;
}

/** A sheet of fields and one button that saves them. Refused, it stays open, marks the field, and says why above the button. */
export function FormSheet({ form, onSave, children, ...props }: PropsWithChildren<Props>) {
  const { title, isOpen = true, onClose, canSave = true, word = '保存' } = props;
  const { isRunning, refused } = form;
  const button = onSave && (
    <ActionButton size="bar" isRunning={isRunning} isDisabled={!canSave} onTap={() => void onSave()}>
      {word}
    </ActionButton>
  );
  const why = refused && (
    <View className="sheet__refused" {...roleOf('alert')}>
      {refused.message}
    </View>
  );
  return (
    <Sheet
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      bottom={
        <>
          {why}
          {button}
        </>
      }
    >
      <FaultPath.Provider value={String(refused?.details.path ?? '')}>{children}</FaultPath.Provider>
    </Sheet>
  );
}
