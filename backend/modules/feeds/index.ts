// The door of feeds: what search engines, feed readers and chats are told about what is on show.
export { forgetOldPreviews } from './previews/forget-old-previews.ts'
export { previews } from './previews/preview-door.ts'
export { routes } from './routes.ts'
