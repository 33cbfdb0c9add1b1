import type * as z from 'zod';

/**
 * What people call a field, beside the field: where one name in the code means another thing than elsewhere ('text' is a
 * search here and a wish there). What means one thing everywhere stands in fields.ts.
 */
export const named = <S extends z.ZodType>(title: string, schema: S): S => schema.meta({ title });
