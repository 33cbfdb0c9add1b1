export { closeDueWave, isOpen, openWave, planWaves, toWave, waveColumns, type WaveRow } from './waves';
export { loadAt, placeShare, receiveShare, settle, sortAt, type MovedLine } from './line-moves';
