/** The reading thread in a browser. */
import { answerTo, handedOver, type Question } from './reading';

self.onmessage = async (event: MessageEvent<Question>) => {
  const answer = await answerTo(event.data);
  self.postMessage(answer, { transfer: handedOver(answer) });
};
