/** The making thread in a browser. */
import { making, type Question } from './unit-file';

const answer = making();
self.onmessage = async (event: MessageEvent<Question>) => self.postMessage(await answer(event.data));
