import type { Vehicle } from '@/contract/trips';

export const vehicleKindNames: Readonly<Record<Vehicle['kind'], string>> = {
  tricycle: '三轮车',
  van: '面包车',
  handcart: '手推车',
  onFoot: '步行',
};
export const vehicleKinds = (Object.keys(vehicleKindNames) as Vehicle['kind'][]).map((value) => ({
  value,
  label: vehicleKindNames[value],
}));
