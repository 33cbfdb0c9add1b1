import type { RegisterField } from '@/domain/register/register-field';
import { maskName, maskPhone } from '@/domain/mask';

/** A cell for somebody who only needs to see what kind of thing stands in its column. */
export const maskText = (text: string, field: RegisterField | null): string =>
  field === 'name' || field === 'member'
    ? maskName(text)
    : text.replace(/\d(?:[- ]?\d){6,}/g, (digits) => maskPhone(digits.replace(/\D/g, '')));
