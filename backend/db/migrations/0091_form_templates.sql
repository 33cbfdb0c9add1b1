-- Forms of rounds, for all communities of the installation: questions and nobody's answers. Of the directory, so the
-- community that has saved one is named by another word than the column by which rows are fenced and spread.
create table form_templates (
  id          uuid primary key,
  saved_in    uuid not null references communities,
  name        text not null,
  form        jsonb not null,
  is_shared   boolean not null,
  saved_by    uuid not null references accounts,
  saved_at    timestamptz not null,
  removed_at  timestamptz
);
create index form_templates_of_community on form_templates (saved_in) where removed_at is null;
create index form_templates_shared on form_templates (saved_at) where is_shared and removed_at is null;
