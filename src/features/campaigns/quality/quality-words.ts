import type { LotSample, PersonQuality, QualityFlag } from '@/contract/round-quality';
import { knockNames } from '@/domain/knock-choices';

export const flagNames: Readonly<Record<QualityFlag, string>> = {
  fast: '快得不像敲过门',
  allTheSame: '每一户都一样',
};

/** '12 户 · 最快一分钟 8 户 · 100% 是“已见面”'. */
export const workWords = ({ doors, fastest, mostOutcome, mostShare }: PersonQuality): string =>
  `${doors} 户 · 最快一分钟 ${fastest} 户 · ${mostShare}% 是“${knockNames[mostOutcome]}”`;

/** '缺电话 3 户 · 缺人数 1 户'. */
export const missingWords = ({ missingPhone, missingPeople }: PersonQuality): string =>
  [missingPhone > 0 ? `缺电话 ${missingPhone} 户` : '', missingPeople > 0 ? `缺人数 ${missingPeople} 户` : '']
    .filter(Boolean)
    .join(' · ');

export const verdictNames: Readonly<Record<LotSample['verdict'], string>> = {
  waiting: '在核对',
  accepted: '通过',
  rejected: '没通过',
};

/** '25 户里要 24 户对得上；核对了 3 户，不对 0 户'. */
export const sampleWords = ({ doors, needsRight, right, wrong }: LotSample): string =>
  `${doors} 户里要 ${needsRight} 户对得上；核对了 ${right + wrong} 户，不对 ${wrong} 户`;
