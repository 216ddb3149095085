/** The short way through the product: what must work before anything else is worth trying. */
module.exports = {
  ...require('./jest.base.cjs'),
  roots: ['<rootDir>/test/smoke'],
};
