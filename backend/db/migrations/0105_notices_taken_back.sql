-- Why a notice was taken back stands beside why it went out without a second person: neither takes the other's place.
alter table notices
  add column cancelled_reason text,
  add column cancelled_by uuid references accounts,
  add column cancelled_at timestamptz;
alter table notices drop constraint declined_with_a_reason;
alter table notices add constraint declined_with_a_reason check (state <> 'declined' or reason is not null);
alter table notices add constraint cancelled_with_a_reason
  check (state <> 'cancelled' or coalesce(cancelled_reason, reason) is not null);

-- What is asked each minute, and for a notice's page, of all kinds of message that open it.
create index messages_opening_notice on messages (community_id, link_id) where link_kind = 'notice';
create index notices_taken_back on notices (community_id, expires_at) where state = 'cancelled';
