// What this browser keeps of Amana, by the names that pages and the service worker know it under.

/** Built files. */
export const assetsCache = 'amana-assets'
/** Orders as they were last seen. */
export const ordersCache = 'amana-orders'
/** What the service worker has to know of the person: the language she reads. */
export const settingsCache = 'amana-settings'
export const settingsLanguage = '/settings/language'
