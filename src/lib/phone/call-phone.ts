import Taro from '@tarojs/taro';

/** Opens the phone's own dialling with the number filled in. */
export const callPhone = (phoneNumber: string): void => void Taro.makePhoneCall({ phoneNumber });
