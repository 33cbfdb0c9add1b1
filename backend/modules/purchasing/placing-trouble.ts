import { missingWords } from '@/domain/share-words';
import type { ShareSums } from './wave-shares';

/** What speaks against ordering a share from its supplier, in words; null when nothing does. */
export function placingTrouble({ name, minimum, isApproved, endedCertificates }: ShareSums): string | null {
  const troubles = [
    !isApproved && `“${name}”不在白名单里`,
    endedCertificates.length > 0 && `“${name}”的${endedCertificates.join('、')}已过期`,
    minimum && minimum.missing > 0 && `“${name}”还差 ${missingWords(minimum)}才够起送`,
  ].filter(Boolean);
  return troubles.length === 0 ? null : troubles.join('；');
}
