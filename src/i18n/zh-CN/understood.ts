/** What must be known of the language to understand what is typed in it, whichever language is in use. */
import * as common from './common';
import * as mistakes from './mistakes';
import * as recognised from './recognised';

export const understood = { common, mistakes, recognised };
