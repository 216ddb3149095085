/** The short way through the product: what must work before anything else is worth trying. */
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test/smoke'],
};
