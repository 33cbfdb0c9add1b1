-- A piece on a run that came in the place of another product says so at the door; it is copied when the run is loaded,
-- so that the run's list joins no more than before.
alter table drop_off_lines add column instead_of uuid;
