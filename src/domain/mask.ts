/** '张师傅' → '张**': enough to know whom it is about, for those who do not need the rest. */
export const maskName = (name: string): string =>
  [...name].map((sign, index) => (index === 0 ? sign : '*')).join('');

/** '19900000001' → '199****0001'. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
