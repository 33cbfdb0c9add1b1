/**
 * Orders that together come to so many pieces at most, in the order given: one that is too large is passed over, none is
 * split (decision 0047).
 */
export function wholeOrders<Order extends { pieces: number }>(
  orders: readonly Order[],
  most: number,
): Order[] {
  let left = most;
  return orders.filter(({ pieces }) => {
    if (pieces > left) return false;
    left -= pieces;
    return true;
  });
}
