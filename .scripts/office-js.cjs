/**
 * Where the pages load Microsoft's library from: one switch, `--office-js`, of `npm run build` and `npm run manifest`.
 * The addresses are those of Microsoft's page "Reference the Office JavaScript API library".
 */
const addresses = {
  // A copy beside the pages: nothing leaves the building. Microsoft does not support it.
  bundled: 'office-js/office.js',
  microsoft: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  // Office 365 operated by 21Vianet has its own.
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** The library looks for its own name in its address to find its other files. */
const ownAddress = (text) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const fits = url?.protocol === 'https:' && url.pathname.endsWith('/office.js') && !url.search && !url.hash;
  return fits && !/['";\s]/.test(text) ? text : null;
};

/**
 * What a choice means: the address of the library's script, and its origin (null where that is the pages' own).
 * @param {string} choice `bundled`, `microsoft`, `21vianet`, or an https address that ends in /office.js.
 * @throws {RangeError} where it is none of these.
 */
exports.officeJs = (choice = 'bundled') => {
  const src = Object.hasOwn(addresses, choice) ? addresses[choice] : ownAddress(choice);
  if (src === null)
    throw new RangeError(
      `--office-js must be ${Object.keys(addresses).join(', ')} or an https address that ends in /office.js, not ${choice}`,
    );
  return { src, origin: src === addresses.bundled ? null : new URL(src).origin };
};

/** The policy of a page that loads the library from there; `more` are its own further directives. */
exports.policy = ({ origin }, more) => {
  const from = origin === null ? '' : ` ${origin}`;
  return [
    `default-src 'self'`,
    ...(origin === null ? [] : ['script-src', 'connect-src', 'frame-src'].map((name) => `${name} 'self'${from}`)),
    ...more,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'none'`,
  ].join('; ');
};
