import { useEffect, useState } from 'react';
import { canSpeak, speak, stopSpeaking } from '@/lib/platform/window/speech';
import { ActionButton } from './action-button';

/** Reads a text aloud, and stops; not there where nothing can speak. Silent when its page goes. */
export function ReadAloud({ text }: { text: string }) {
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => stopSpeaking, []);
  if (!canSpeak()) return null;
  const toggle = () => {
    if (isSpeaking) return stopSpeaking();
    setSpeaking(true);
    speak(text, () => setSpeaking(false));
  };
  return (
    <ActionButton look="soft" onTap={toggle}>
      {isSpeaking ? '停下来' : '念给我听'}
    </ActionButton>
  );
}
