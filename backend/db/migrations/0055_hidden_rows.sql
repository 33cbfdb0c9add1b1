-- Rows that a filter hides in the file (docs/decisions/0021): left out, unless somebody takes them in.
alter table register_import_rows add column is_hidden boolean not null default false;
alter table register_imports add column takes_hidden boolean not null default false;
