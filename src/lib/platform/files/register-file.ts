import type { ChosenRegister } from '../../files/chosen-register';
import type { Satisfies } from '../satisfies';
import * as h5 from './register-file.h5';
import type * as weapp from './register-file.weapp';

/** Where a register comes from. */
export interface RegisterFiles {
  /** Lets the person choose an Excel or CSV file; null when they changed their mind. */
  chooseRegisterFile: () => Promise<ChosenRegister | null>;
}

export type RegisterFilesInWeChat = Satisfies<typeof weapp, RegisterFiles>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { chooseRegisterFile }: RegisterFiles = h5;
