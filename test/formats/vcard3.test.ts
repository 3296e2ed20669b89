import { expect, test } from 'vitest'
import { person } from '../core/given'
import { writeVcard } from '../../src/formats/writeVcard'

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
const marta = person('m', {
  name: { given: 'Marta', family: 'Quiroga' },
  emails: [{ value: 'm@x.es', label: 'work', preferred: true }],
  phones: [{ value: '+34 600', label: 'mobile' }],
  birthday: { month: 5, day: 9 },
  dates: [{ label: 'anniversary', date: { year: 2001, month: 2, day: 3 } }],
  relations: [{ name: 'Leo', label: 'son' }],
})

test.each([
  ['3.0', ['VERSION:3.0', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09', 'EMAIL;TYPE=work,pref:m@x.es', 'TEL;TYPE=cell:+34 600', 'item1.X-ABDATE:2001-02-03', 'item2.X-ABRELATEDNAMES:Leo', 'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AECAw==']],
  ['4.0', ['VERSION:4.0', 'BDAY:--0509', 'EMAIL;PREF=1;TYPE=work:m@x.es', 'ANNIVERSARY:20010203', 'PHOTO:data:image/jpeg;base64,/9j/4AECAw==']],
] as const)('version %s says it its own way', (version, lines) => {
  const written = writeVcard(marta, { version, photo: jpeg }).split('\r\n')
  for (const line of lines) expect(written).toContain(line)
})
