// npm run faces: cuts the faces of the site down to the letters and weights it uses, into frontend/app/styles/faces.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cutFace, faces } from './faces/faces.ts'
import { projectFolder } from './launch/settings.ts'

const kB = (bytes: number): string => (bytes / 1_000).toFixed(1).padStart(6)
for (const name of Object.keys(faces)) {
  const { before, face } = await cutFace(name)
  await writeFile(join(projectFolder, 'frontend/app/styles/faces', `${name}.woff2`), face)
  console.log(`${name.padEnd(22)}${kB(before)} → ${kB(face.length)} kB`)
}
