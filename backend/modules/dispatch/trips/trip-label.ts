/** What people call a trip on its day. */
export const tripLabel = (tripNo: number): string => `第 ${tripNo} 车`;
