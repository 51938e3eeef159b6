// node run.mjs            lists the behaviours
// node run.mjs NAME       checks one against DIRECTLINE_URL
import { behaviours } from './behaviours.mjs'

const name = process.argv[2]
if (!name) {
  console.log(Object.keys(behaviours).join('\n'))
  process.exit(0)
}

try {
  await behaviours[name]()
  process.exit(0)
} catch (error) {
  console.error(error)
  process.exit(1)
}
