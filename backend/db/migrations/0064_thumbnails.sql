-- A small copy of a picture, for lists of many (docs/decisions/0027): what staff's phone made of it, or nothing.
alter table pictures add column thumbnail_as text;
