import Taro from '@tarojs/taro';

/**
 * Shows a sentence until the person has read it: a toast would be gone before a slow reader is done. Wait for it
 * before opening another page: on the web the sentence would go with the page.
 */
export async function sayAloud(sentence: string): Promise<void> {
  await Taro.showModal({
    content: sentence,
    showCancel: false,
    confirmText: '知道了',
    confirmColor: '#0A7D5E',
  });
}
