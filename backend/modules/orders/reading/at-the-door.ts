import { sql } from 'kysely';

/**
 * When door `f` of run `r` took its goods: by the phone that was there, which may have had no signal for an hour, but
 * neither before the run left nor after the server heard of it, so that a wrong clock misleads nobody.
 */
export const atTheDoor = sql`
  least(greatest(coalesce(f.happened_at, f.confirmed_at), r.departed_at), f.confirmed_at)`;
