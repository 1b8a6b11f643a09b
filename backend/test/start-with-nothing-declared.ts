// Before each test file: what the file before it declared is forgotten, since both live in one process.
import { forgetRegistrations } from '#platform/registrations'

forgetRegistrations()
