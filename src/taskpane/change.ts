/** The pane's door to changes in mid-term: a chunk of its own, fetched when the screen is opened. */
export { besideMoved } from './model/beside-moved';
export { preview, type Preview } from '../sheets/change-preview';
