export { carryWishes } from './carry-wishes';
export { closeDueWave, isOpen, openWave, planWaves, toWave, waveColumns, type WaveRow } from './waves';
export {
  holdPlaced,
  loadAt,
  placeShare,
  settle,
  shareOut,
  sortAt,
  type MovedLine,
  type PlacedLine,
} from './line-moves';
