/** The reading thread in a browser. */
import { answerTo, type Question } from './reading';

self.onmessage = async (event: MessageEvent<Question>) => self.postMessage(await answerTo(event.data));
