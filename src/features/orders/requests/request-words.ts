import type { Tone } from '@/components/words/pill';
import type { Payment, RequestKind, RequestState } from '@/contract/requests';
import { formatMoney } from '@/domain/money';

/** The colour that goes with the word of a state. */
export const requestTones: Readonly<Record<RequestState, Tone>> = {
  open: 'amber',
  taken: 'blue',
  done: 'brand',
  failed: 'red',
  cancelled: 'grey',
};

/** '办事人垫付 ¥50.00' */
export function paymentWords(payment: Payment): string {
  if (payment.paidBy === 'none') return '没有花钱';
  return `${payment.paidBy === 'helper' ? '办事人垫付' : '住户付'} ${formatMoney(payment.amountFen)}`;
}

interface Asking {
  label: string;
  placeholder: string;
  picture: string;
}

/** How the form asks for what a card does not say. */
export const askings: Readonly<Partial<Record<RequestKind, Asking>>> = {
  medicine: { label: '什么药，几盒', placeholder: '例如：硝苯地平缓释片 2 盒', picture: '拍处方或药盒' },
  printCode: { label: '打印什么，几份', placeholder: '例如：检测预登记码 2 份', picture: '拍或选要打印的码' },
  parcel: { label: '哪家快递，取件码', placeholder: '例如：东门，中通 3-2-1108', picture: '拍取件通知' },
  medicalTrip: {
    label: '去哪家医院，什么时候，几个人',
    placeholder: '例如：明早 8 点 市中心医院，两个人，坐轮椅',
    picture: '拍预约单',
  },
  other: { label: '要办什么', placeholder: '例如：换一个灯泡', picture: '拍照片' },
};
