-- Raises a refusal that the kernel turns into the sentence of contract/errors.ts.
create or replace function refuse(code text, details jsonb default '{}') returns void language plpgsql as $$
begin
  raise exception using errcode = 'SD001', message = code, detail = details::text;
end $$;
