-- Shopping that is shared out over other households says in whose place it stands (docs/decisions/0050): what was bought
-- stays its words, why it was changed is the reversal's.
alter table ledger_entries
  add column instead_id uuid,
  add foreign key (community_id, instead_id) references ledger_entries (community_id, id),
  add constraint instead_by_kind check (instead_id is null or kind = 'shopping');
create unique index ledger_entries_instead_once on ledger_entries (community_id, instead_id) where instead_id is not null;
