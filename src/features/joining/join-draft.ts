import type { JoinKind } from '@/contract/joining';

/** What somebody has filled in so far. */
export interface JoinDraft {
  kind: JoinKind;
  entranceId: string;
  roomNo: string;
  name: string;
  phone: string;
  /** Of WeChat's phone button, in place of a typed number. */
  phoneToken: string;
  relation: string;
  skills: string;
  hours: string;
  loginName: string;
  password: string;
  isAgreed: boolean;
}

export const emptyDraft = (kind: JoinKind): JoinDraft => ({
  kind,
  entranceId: '',
  roomNo: '',
  name: '',
  phone: '',
  phoneToken: '',
  relation: '',
  skills: '',
  hours: '',
  loginName: '',
  password: '',
  isAgreed: false,
});

/** What is still missing, in the order of the page; '' when it can be sent. */
export function whatIsMissing(draft: JoinDraft, needsAccount: boolean): string {
  const asked: [boolean, string][] = [
    [draft.kind !== 'volunteer' && draft.entranceId === '', '请选单元'],
    [draft.kind !== 'volunteer' && draft.roomNo.trim() === '', '请填房号'],
    [draft.kind === 'volunteer' && draft.hours.trim() === '', '请写什么时候有空'],
    [draft.name.trim() === '', '请填称呼'],
    [draft.phoneToken === '' && draft.phone.trim() === '', '请填手机号'],
    [needsAccount && (draft.loginName.trim() === '' || draft.password === ''), '请起登录名、设密码'],
    [!draft.isAgreed, '请看隐私说明，同意后再提交'],
  ];
  return asked.find(([isMissing]) => isMissing)?.[1] ?? '';
}

/** The number in the one form in which it goes along. */
export const phoneOf = ({ phone, phoneToken }: JoinDraft) =>
  phoneToken === '' ? { phone: phone.trim() } : { phoneToken };
