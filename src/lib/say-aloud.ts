import Taro from '@tarojs/taro';

/** Shows a sentence until the person has read it: a toast would be gone before a slow reader is done. */
export function sayAloud(sentence: string): void {
  void Taro.showModal({
    content: sentence,
    showCancel: false,
    confirmText: '知道了',
    confirmColor: '#0A7D5E',
  });
}
