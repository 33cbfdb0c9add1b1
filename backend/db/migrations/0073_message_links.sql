-- What a message opens, whatever it is about. A row without a link was written by a release before (docs/decisions/0031).
alter table messages add column link_kind text, add column link_id uuid;
alter table account_messages add column link_kind text, add column link_id uuid;
