/** What a column of a register can hold. */
export type { ImportField as RegisterField } from '@/contract/register-import-shapes';
