import type { JoinState } from '@/contract/joining';
import { plainText } from './register/plain-text';
import { readRoomNo } from './register/read-room-no';

/** The room that somebody means, whatever they have typed around it; what is no room stays as it was written. */
export const roomOf = (typed: string): string => {
  const plain = plainText(typed);
  return readRoomNo(plain) ?? plain.toUpperCase();
};

/** '+86 199-0000 0011' → '19900000011'. */
export const phoneDigits = (typed: string): string => typed.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');

export const joinStateNames: Readonly<Record<JoinState, string>> = {
  waiting: '等答复',
  joined: '已加入',
  declined: '没有通过',
  withdrawn: '已撤回',
};
