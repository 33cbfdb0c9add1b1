import type { ChosenRegister } from '../../files/chosen-register';
import { chooseWorkbook } from '../../files/choose-workbook';

/** Signs of base64 in one call: a multiple of four, so that each part can be read by itself. */
const partSigns = 640_000;

export async function chooseRegisterFile(): Promise<ChosenRegister | null> {
  const chosen = await chooseWorkbook();
  if (!chosen) return null;
  const count = Math.max(1, Math.ceil(chosen.base64.length / partSigns));
  const parts = Array.from({ length: count }, (_, part) =>
    chosen.base64.slice(part * partSigns, (part + 1) * partSigns),
  );
  return { name: chosen.name, parts };
}
