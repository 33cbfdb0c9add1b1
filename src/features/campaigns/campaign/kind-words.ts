import type { CampaignKind } from '@/contract/campaigns';

/** What a page of a campaign says, after its kind. */
export interface KindWords {
  /** '走到了', '知道了': of a household with an outcome. */
  reached: string;
  open: string;
  /** The end of it, on its button. */
  close: string;
  none: string;
  /** Above whom it lacks. */
  listHint: string;
  notYet: (open: number) => string;
}

const walked: KindWords = {
  reached: '走到了',
  open: '还没走到',
  close: '结束这次行动',
  none: '每一户都有结果了，可以结束这次行动',
  listHint: '从高到低，一趟走完；几个行动都没回音的排在最前',
  notYet: (open) => `还有 ${open} 户没有走到，走不到的写明原因以后才能结束`,
};

const told: KindWords = {
  reached: '有回应',
  open: '还不知道',
  close: '结束这条公告',
  none: '每一户都有结果了，可以结束这条公告',
  listHint: '从高到低，一趟说完；几个行动都没回音的排在最前',
  notYet: (open) => `还有 ${open} 户不知道，说不到的写明原因以后才能结束`,
};

/** A notice is told, everything else is walked. */
export const wordsOf = (kind: CampaignKind): KindWords => (kind === 'notice' ? told : walked);
