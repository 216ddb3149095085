/** The language the system is set to, such as en_US.UTF-8; empty where it is not set. */
export const systemLanguage = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
