-- What of a household is open, and what keeps an entrance, is asked by the program from one list of its tables
-- (backend/db/household-tables.ts): these two were lists of their own.
drop function open_affairs(uuid, uuid);
drop function entrance_ties(uuid, uuid, timestamptz);
