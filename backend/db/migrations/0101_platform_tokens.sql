-- With what the instances of an installation ask a platform: one token, sealed, renewed early by one of them at a time
-- (docs/decisions/0043). Nobody's data and of no community.
create table platform_tokens (
  id              text primary key,
  token_sealed    text,
  holds_until     timestamptz,
  renewing_until  timestamptz,
  forced_at       timestamptz,
  check ((token_sealed is null) = (holds_until is null))
);
