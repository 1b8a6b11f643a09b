// The second factor was switched on or off, or a recovery code was used in its place.
import { template } from './template.ts'

type Change =
  | { what: 'on'; link: string }
  | { what: 'off'; link: string }
  | { what: 'recovery_code_used'; codesLeft: number; link: string }

const leftEn = (count: number) =>
  count === 0 ? 'It was the last one.' : count === 1 ? 'One is left.' : `${count} are left.`
const leftSw = (count: number) =>
  count === 0 ? 'Ilikuwa ya mwisho.' : count === 1 ? 'Imebaki moja.' : `Zimebaki ${count}.`

export const secondFactorChanged = template<Change>({
  topic: 'security',
  sms: {
    en: (change) => [
      change.what === 'on'
        ? 'Amana: signing in now also asks for a code of your authenticator app. Not you? Change your password.'
        : change.what === 'off'
          ? 'Amana: signing in no longer asks for a code of your authenticator app. Not you? Change your password.'
          : `Amana: a recovery code was used for your account. ${leftEn(change.codesLeft)} Not you? Change your password.`,
    ],
    sw: (change) => [
      change.what === 'on'
        ? 'Amana: kuingia sasa kunahitaji pia nambari ya programu ya uthibitishaji. Si wewe? Badilisha nenosiri.'
        : change.what === 'off'
          ? 'Amana: kuingia hakuhitaji tena nambari ya programu ya uthibitishaji. Si wewe? Badilisha nenosiri.'
          : `Amana: nambari ya akiba imetumika kwenye akaunti yako. ${leftSw(change.codesLeft)} Si wewe? Badilisha nenosiri.`,
    ],
  },
  email: {
    en: (change, name) => ({
      ...{
        on: {
          subject: 'Your account now has a second factor',
          heading: 'The second factor is on',
          paragraphs: [
            `Hello ${name}, from now on signing in asks for your password and a code of your authenticator app.`,
            'Keep the ten recovery codes where you find them when the phone is lost.',
          ],
        },
        off: {
          subject: 'Your account no longer has a second factor',
          heading: 'The second factor is off',
          paragraphs: [`Hello ${name}, from now on your password alone is enough to sign in.`],
        },
        recovery_code_used: {
          subject: 'A recovery code was used',
          heading: 'A recovery code was used',
          paragraphs: [
            `Hello ${name}, a recovery code was entered for your account in place of a code of the authenticator app.`,
            ...(change.what === 'recovery_code_used' ? [leftEn(change.codesLeft)] : []),
          ],
        },
      }[change.what],
      promise: 'It was not you? Change your password at once and end the other sessions.',
      button: { says: 'See your account’s security', link: change.link },
    }),
    sw: (change, name) => ({
      ...{
        on: {
          subject: 'Akaunti yako sasa ina uthibitishaji wa hatua mbili',
          heading: 'Uthibitishaji wa hatua mbili umewashwa',
          paragraphs: [
            `Habari ${name}, kuanzia sasa kuingia kunahitaji nenosiri lako na nambari ya programu ya uthibitishaji.`,
            'Weka nambari kumi za akiba mahali utakapozipata simu ikipotea.',
          ],
        },
        off: {
          subject: 'Akaunti yako haina tena uthibitishaji wa hatua mbili',
          heading: 'Uthibitishaji wa hatua mbili umezimwa',
          paragraphs: [`Habari ${name}, kuanzia sasa nenosiri pekee linatosha kuingia.`],
        },
        recovery_code_used: {
          subject: 'Nambari ya akiba imetumika',
          heading: 'Nambari ya akiba imetumika',
          paragraphs: [
            `Habari ${name}, nambari ya akiba imetumika kwenye akaunti yako badala ya nambari ya programu ya uthibitishaji.`,
            ...(change.what === 'recovery_code_used' ? [leftSw(change.codesLeft)] : []),
          ],
        },
      }[change.what],
      promise: 'Kama si wewe, badilisha nenosiri mara moja na uondoe vifaa vingine.',
      button: { says: 'Usalama wa akaunti yako', link: change.link },
    }),
  },
})
