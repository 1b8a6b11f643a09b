// Whether the visitor wants to spend less data: small pictures, the phone's own letters, and nothing brought before it is asked for.
import { createContext, use } from 'react'

export const LessData = createContext(false)
export const useLessData = (): boolean => use(LessData)

export const lessDataCookie = 'amana_data'

/** Her own choice; without one, what her browser says of itself. */
export const wantsLessData = (chosen: string | undefined, saveData: string | null): boolean =>
  chosen === 'less' || (chosen !== 'all' && saveData?.toLowerCase() === 'on')
