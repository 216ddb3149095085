/** What the language is called in itself, and how its texts are loaded. */
export const language = {
  name: 'English',
  core: () => import('./index'),
  all: () => import('./all'),
};
