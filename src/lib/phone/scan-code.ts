import Taro from '@tarojs/taro';
import { codeInScan } from './code-in-scan';

/** Opens the camera of the phone; '' when the person has changed their mind. */
export async function scanBuildingCode(): Promise<string> {
  try {
    return codeInScan(await Taro.scanCode({ scanType: ['qrCode', 'wxCode'] as unknown as ['qrCode'] }));
  } catch {
    // Closed, or no camera: the code can be typed.
    return '';
  }
}
