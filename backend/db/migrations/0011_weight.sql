-- What one piece of a product weighs with its wrapping, in grams, so that a run can say what it is to carry; null: not
-- known.
alter table products add column weight_grams integer check (weight_grams > 0);
