// County and town: the county from the list of forty-seven, the town typed, with the names that we know as suggestions.
import { useEffect, useId, useState } from 'react'
import { counties } from '#app/counties.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Field, SelectField } from '#app/ui/field.tsx'

export interface Place {
  county: string
  town: string
}

interface Props {
  place?: Partial<Place> | undefined
  errors?: { county?: string | undefined; town?: string | undefined }
  /** Told whenever either has been changed, for what follows the place. */
  onPlace?: (place: Place) => void
  /** Only places that we know will do. */
  knownOnly?: boolean
  /** Untrue where the form has a way out that needs no place. */
  required?: boolean
  ids?: { county: string; town: string }
}

export function PlaceFields({ place, errors = {}, onPlace, knownOnly = false, required = true, ids }: Props) {
  const t = useWords()
  const list = useId()
  const [county, setCounty] = useState(place?.county ?? '')
  const towns = useTowns(county)
  const [town, setTown] = useState(place?.town ?? '')
  return (
    <>
      <SelectField
        label={t('checkout.county')}
        name="county"
        id={ids?.county}
        autoComplete="address-level1"
        required={required}
        value={county}
        onChange={({ currentTarget: { value } }) => {
          setCounty(value)
          onPlace?.({ county: value, town })
        }}
        error={errors.county}
      >
        <option value="" disabled>
          {t('checkout.choose')}
        </option>
        {counties.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </SelectField>
      <Field
        label={t('checkout.town')}
        name="town"
        id={ids?.town}
        autoComplete="address-level2"
        list={list}
        required={required}
        minLength={2}
        maxLength={60}
        value={town}
        onChange={({ currentTarget: { value } }) => {
          setTown(value)
          onPlace?.({ county, town: value })
        }}
        hint={knownOnly ? t('place.known_hint') : undefined}
        error={errors.town}
      />
      <datalist id={list}>
        {towns.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  )
}

/** The places of a county as the api knows them; none while it has not answered. */
function useTowns(county: string): string[] {
  const [known, setKnown] = useState<{ county: string; towns: string[] }>()
  useEffect(() => {
    if (!county) return
    const stop = new AbortController()
    fetch(`/api/counties/${encodeURIComponent(county)}/towns`, { signal: stop.signal })
      .then(async (reply) => reply.ok && setKnown({ county, towns: (await reply.json()).towns }))
      .catch(() => {})
    return () => stop.abort()
  }, [county])
  return known?.county === county ? known.towns : []
}
