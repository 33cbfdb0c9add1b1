import Taro from '@tarojs/taro';

/** Whether this phone has a camera that reads labels: in WeChat. In a browser the short number is typed. */
export const canScan = process.env.TARO_ENV === 'weapp';

/** Opens the camera of the phone: what the label says; '' when the person has changed their mind. */
export async function scanParcelCode(): Promise<string> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] });
    return result;
  } catch {
    // Closed, or no camera: the number can be typed.
    return '';
  }
}
