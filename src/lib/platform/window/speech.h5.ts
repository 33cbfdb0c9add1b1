export const canSpeak = (): boolean => 'speechSynthesis' in window;

/** Slower than usual: for people of seventy. */
const RATE = 0.9;

/** Some browsers fall silent within a long text: each sentence is read by itself. */
const sentencesOf = (text: string): string[] => text.match(/[^。！？；\n]+[。！？；]?/gu) ?? [];

export function speak(text: string, onEnd: () => void): void {
  stopSpeaking();
  const sentences = sentencesOf(text).map((sentence) => new SpeechSynthesisUtterance(sentence));
  sentences.forEach((one, at) => {
    one.lang = 'zh-CN';
    one.rate = RATE;
    one.onerror = onEnd;
    if (at === sentences.length - 1) one.onend = onEnd;
    window.speechSynthesis.speak(one);
  });
}

export function stopSpeaking(): void {
  if (canSpeak()) window.speechSynthesis.cancel();
}
