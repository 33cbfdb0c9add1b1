/** Statements that look across communities, by why they do; all others name one community on every table. */
export const across: Readonly<Record<string, readonly string[]>> = {
  'a job asks in which communities something is due; it takes it community by community (docs/decisions/0036)':
    [
      'backend/jobs/close-waves.ts',
      'backend/jobs/drain-outbox.ts',
      'backend/jobs/forget-old-rows.ts',
      'backend/modules/campaigns/campaigns.ts',
      'backend/modules/door-knocks/hand-outs/take-hand-outs.ts',
      'backend/modules/door-knocks/knocks/recheck-cells.ts',
      'backend/modules/households/building-plan/control-levels.ts',
      'backend/modules/households/building-plan/roll-calls-due.ts',
      'backend/modules/households/doors/household-rows.ts',
      'backend/modules/households/forgetting/former-people.ts',
      'backend/modules/households/register-imports/imports.ts',
      'backend/modules/ledger/following/marks.ts',
      'backend/modules/messages/deliveries.ts',
      'backend/modules/dispatch/pick-ups/not-fetched.ts',
      'backend/modules/notices/relay/move-relays.ts',
      'backend/modules/notices/sending/end-notices.ts',
      'backend/modules/notices/sending/queue-notices.ts',
      'backend/modules/orders/requests/free-overdue.ts',
      'backend/modules/orders/reminders/stock-reminders.ts',
      'backend/modules/orders/wishes/wishes.ts',
      'backend/modules/overview/counting/counted-communities.ts',
    ],
  'what a person has or had, wherever it was: roles, requests to join, what is in hand, an account that leaves':
    [
      'backend/kernel/actions.ts',
      'backend/kernel/places.ts',
      'backend/modules/dispatch/runs/runs.ts',
      'backend/modules/door-knocks/leases/list-my-entrance-rounds.ts',
      'backend/modules/households/doors/list-my-entrances.ts',
      'backend/modules/joining/requests/join-requests.ts',
      'backend/modules/messages/account-messages.ts',
      'backend/modules/orders/requests/requests.ts',
      'backend/modules/org/accounts/accounts.ts',
      'backend/modules/org/roles/given-roles.ts',
    ],
  'numbers of many communities, counted before in each': [
    'backend/modules/overview/counting/community-day-counts.ts',
    'backend/transports/http/metrics/figures.ts',
  ],
  'a channel is judged by all that it has carried, whichever community it was for': [
    'backend/modules/messages/ways/channel-pauses.ts',
  ],
  'the recount goes over all': [
    'backend/reconcile/campaigns.ts',
    'backend/reconcile/cell-rows.ts',
    'backend/reconcile/counts.ts',
    'backend/reconcile/doors.ts',
    'backend/reconcile/hanging.ts',
    'backend/reconcile/households.ts',
    'backend/reconcile/ledger.ts',
    'backend/reconcile/orders.ts',
    'backend/reconcile/parcels.ts',
    'backend/reconcile/purchases.ts',
    'backend/reconcile/receipts.ts',
    'backend/reconcile/wishes.ts',
  ],
  'the page of the demonstration': ['backend/transports/demo/demo-people.ts'],
};

/** Those that write or hold rows without one community, by why; a cluster takes them in all of its machines at once. */
export const writtenAcross: Readonly<Record<string, readonly string[]>> = {
  'whoever leaves for good leaves everywhere, in one deed': [
    'backend/kernel/actions.ts',
    'backend/modules/joining/requests/join-requests.ts',
    'backend/modules/messages/account-messages.ts',
    'backend/modules/messages/deliveries.ts',
    'backend/modules/org/accounts/accounts.ts',
  ],
};
