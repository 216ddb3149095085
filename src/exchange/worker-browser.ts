/** The comparing thread in a browser. */
import { answering, type Question } from './reader';

const answer = answering();
self.onmessage = async (event: MessageEvent<Question>) => self.postMessage(await answer(event.data));
