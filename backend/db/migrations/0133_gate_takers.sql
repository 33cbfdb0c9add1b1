-- Who took the gate over from the shift before, and when: nobody yet while both are null (docs/decisions/0046).
alter table gate_shifts
  add column taken_at timestamptz,
  add column taken_by uuid references accounts,
  add check ((taken_at is null) = (taken_by is null));
