import Taro from '@tarojs/taro';

/** Puts a text on the clipboard, to be pasted into a chat. */
export const copyText = async (text: string): Promise<void> =>
  void (await Taro.setClipboardData({ data: text }));
