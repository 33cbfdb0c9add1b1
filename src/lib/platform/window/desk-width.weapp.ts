/** Never in WeChat: its window is shaped like a phone, on a computer too. */
export const useDeskWidth = (): boolean => false;
