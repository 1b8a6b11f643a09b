// Generated from the migrated database by `npm run db:types`; a test tells when it is out of date.
// biome-ignore-all lint: generated
export type DB = Record<string, never>
