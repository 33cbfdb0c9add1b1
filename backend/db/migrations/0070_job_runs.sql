-- When each job came to its end last, so that a timer which has stopped is seen. Of the whole installation: no community.
create table job_runs (
  job text primary key,
  done_at timestamptz,
  failed_at timestamptz,
  failed_with text
);
