/** A face is never shown larger than this, in pixels. */
const SIDE = 512

export class NotAPicture extends Error {
  override readonly name = 'NotAPicture'
}

/** The middle of a picture as a small square JPEG, turned the way the camera was held; nothing else of the file (place, time) is kept. */
export async function shrinkPicture(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new NotAPicture('the browser cannot read this file as a picture')
  })
  const side = Math.min(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.min(SIDE, side)
  const context = canvas.getContext('2d')
  if (!context) throw new NotAPicture('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 3, side, side, 0, 0, canvas.width, canvas.height)
  picture.close()
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88))
  if (!small) throw new NotAPicture('the picture could not be written')
  return small
}
