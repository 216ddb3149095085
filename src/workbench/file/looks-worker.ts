/** The thread that reads how the sheets of a file look: sends them one by one, and at the end nothing, or what went wrong. */
import { told } from '../../xlsx/answer';
import { looksIn } from './looks';

self.onmessage = async (event: MessageEvent<Uint8Array>) => {
  const end = await told(async () => {
    for await (const look of looksIn(event.data))
      self.postMessage(look, { transfer: [look.places.buffer, look.styled.buffer] as ArrayBuffer[] });
    return null;
  });
  self.postMessage(end);
};
