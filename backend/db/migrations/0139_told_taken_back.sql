-- Whoever noted the wrong door takes that fact back by another one, which names it: facts are only added (0043).
alter table notice_facts
  drop constraint notice_facts_what_check,
  add constraint notice_facts_what_check
    check (what in ('opened', 'acknowledged', 'toldInPerson', 'leafletGiven', 'needsAtHome', 'takenBack')),
  -- The fact that does not hold; it may arrive after the one that takes it back.
  add column takes_back uuid,
  add constraint takes_back_a_fact check ((what = 'takenBack') = (takes_back is not null));
