import Taro from '@tarojs/taro';
import { readSheetCode } from '@/domain/sheet-code';

/** Whether this phone has a camera that reads labels: in WeChat. In a browser the short number is typed. */
export const canScan = process.env.TARO_ENV === 'weapp';

/** Opens the camera of the phone and reads the label of a parcel; null when it is none, '' when the person changed their mind. */
export async function scanParcelCode(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] });
    return readSheetCode(result);
  } catch {
    // Closed, or no camera: the number can be typed.
    return '';
  }
}
