-- The open wave, held against its closing until this transaction ends. The one that was asked for when it is still
-- open at p_now, else the one that is: a closing that overtook this order tells how late it is. Refuses NO_OPEN_WAVE;
-- a wave of another community is NOT_FOUND.
drop function if exists hold_open_wave(uuid, uuid, timestamptz);
create function hold_open_wave(p_community uuid, p_wave uuid, p_now timestamptz) returns uuid language plpgsql as $$
declare
  wave    waves;
  v_now   timestamptz;
begin
  select * into wave from waves w where w.community_id = p_community and w.id = p_wave for key share;
  if not found then perform refuse('NOT_FOUND'); end if;
  if wave.closed_at is null and wave.opens_at <= p_now and p_now < wave.closes_at then return wave.id; end if;
  v_now := greatest(p_now, wave.closed_at);
  select * into wave from waves w
   where w.community_id = p_community and w.closed_at is null and w.opens_at <= v_now and v_now < w.closes_at
   order by w.closes_at limit 1 for key share;
  if not found then perform refuse('NO_OPEN_WAVE'); end if;
  return wave.id;
end $$;
