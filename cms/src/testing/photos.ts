import sharp from 'sharp'

/** A small JPEG of 600 × 400 pixels that lies on its side and says where it was taken and by whom. */
export const toPhoto = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: colour } })
    .withExif({
      IFD0: { Artist: 'Somebody', ImageDescription: 'private words' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 43/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
