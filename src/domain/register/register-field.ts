/** What a column of a register can hold; 'address' is building, entrance and room in one cell. */
export const registerFields = [
  'address',
  'building',
  'entrance',
  'floor',
  'room',
  'name',
  'residents',
  'phones',
  'remark',
] as const;

export type RegisterField = (typeof registerFields)[number];
