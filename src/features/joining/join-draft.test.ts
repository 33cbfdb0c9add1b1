import { expect, it } from 'vitest';
import { emptyDraft, phoneOf, whatIsMissing } from './join-draft';

const full = {
  ...emptyDraft('resident'),
  entranceId: 'e',
  roomNo: '301',
  name: '刘先生',
  phone: '19900000599',
  isAgreed: true,
};

it('names what is missing, one after the other', () => {
  expect(whatIsMissing(emptyDraft('resident'), false)).toBe('请选单元');
  expect(whatIsMissing({ ...full, isAgreed: false }, false)).toBe('请看隐私说明，同意后再提交');
  expect(whatIsMissing(full, true)).toBe('请起登录名、设密码');
  expect(whatIsMissing(full, false)).toBe('');
  expect(whatIsMissing({ ...emptyDraft('volunteer'), name: '何', phone: '1', isAgreed: true }, false)).toBe(
    '请写什么时候有空',
  );
});

it('sends the number of WeChat in place of a typed one', () => {
  expect(phoneOf({ ...full, phoneToken: 't' })).toEqual({ phoneToken: 't' });
  expect(phoneOf(full)).toEqual({ phone: '19900000599' });
});
