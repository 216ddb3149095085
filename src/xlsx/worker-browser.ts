/** The reading thread in a browser. */
import { answerTo, type Question } from './answer';

self.onmessage = (event: MessageEvent<Question>) => self.postMessage(answerTo(event.data));
