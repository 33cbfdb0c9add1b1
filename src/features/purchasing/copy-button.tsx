import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { copyText } from '@/lib/phone/copy-text';

/** Puts the list on the clipboard and says so in its own place, where the eye is. */
export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    await copyText(text);
    setCopied(text);
  };
  return (
    <ActionButton look="second" onTap={() => void copy()}>
      {copied === text ? '已复制' : '复制文字'}
    </ActionButton>
  );
}
