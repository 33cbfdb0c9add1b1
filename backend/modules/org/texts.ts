/** Details of INVALID_INPUT when a role's place is missing. */
export const missingHousehold = { field: '住户', path: 'householdId', reason: '请选择是哪一户' };
export const missingEntrance = { field: '单元', path: 'entranceId', reason: '请选择是哪个单元' };

/** The name of whoever installs the program, until somebody gives another. */
export const adminName = '管理员';
