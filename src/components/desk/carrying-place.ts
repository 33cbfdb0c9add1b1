/** Trips to the stations, and where every parcel is. */
export const carryingPlace = {
  label: '车次',
  isShort: true,
  icon: 'route',
  pages: ['volunteerTrips', 'volunteerTrip', 'staffStations', 'staffParcels', 'staffParcel'],
  tabs: [
    { label: '车次', page: 'volunteerTrips', onlyFor: 'staff' },
    { label: '包裹在哪', page: 'staffParcels' },
    { label: '车和中转站', page: 'staffStations' },
  ],
  rows: [
    { words: '车次：装车、出发、卸车', page: 'volunteerTrips' },
    { words: '包裹在哪', page: 'staffParcels' },
    { words: '车和中转站、暂停送货', page: 'staffStations' },
  ],
} as const;
