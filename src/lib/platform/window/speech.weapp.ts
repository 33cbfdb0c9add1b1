/** WeChat reads aloud through a plugin that an installation would have to apply for: there is no voice without it. */
export const canSpeak = (): boolean => false;
export const speak = (_text: string, onEnd: () => void): void => onEnd();
export const stopSpeaking = (): void => undefined;
