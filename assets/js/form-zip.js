// A zip without compression (photos are compressed already), and a reader for zips as mail leaves them.
(() => {
  const f = window.formulir
  const UTF8_NAMES = 0x0800
  const DAY_ONE = 0x0021

  const TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
    let value = at
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })

  f.crc32 = (bytes) => {
    let value = 0xffffffff
    for (const one of bytes) value = (value >>> 8) ^ TABLE[(value ^ one) & 0xff]
    return (value ^ 0xffffffff) >>> 0
  }

  // Numbers of the given widths in bytes, little end first.
  const record = (...parts) => {
    const bytes = new Uint8Array(parts.reduce((sum, [width]) => sum + width, 0))
    const view = new DataView(bytes.buffer)
    let at = 0
    for (const [width, number] of parts) {
      if (width === 4) view.setUint32(at, number, true)
      else view.setUint16(at, number, true)
      at += width
    }
    return bytes
  }

  // Every entry bears the same day: equal content gives equal bytes.
  f.zip = (entries) => {
    const parts = []
    const central = []
    let offset = 0
    for (const { name, bytes } of entries) {
      const named = new TextEncoder().encode(name)
      const common = [[2, 20], [2, UTF8_NAMES], [2, 0], [2, 0], [2, DAY_ONE], [4, f.crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, named.length], [2, 0]]
      const local = record([4, 0x04034b50], ...common)
      parts.push(local, named, bytes)
      central.push(record([4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), named)
      offset += local.length + named.length + bytes.length
    }
    const size = central.reduce((sum, one) => sum + one.length, 0)
    const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, 0])
    return new Blob([...parts, ...central, end], { type: "application/zip" })
  }

  const inflated = async (bytes) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer())

  f.unzip = async (buffer) => {
    const view = new DataView(buffer)
    let end = buffer.byteLength - 22
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
    const found = {}
    let at = view.getUint32(end + 16, true)
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      const [method, size, nameLength, extra, comment] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
      const local = view.getUint32(at + 42, true)
      const name = new TextDecoder().decode(new Uint8Array(buffer, at + 46, nameLength))
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      const held = new Uint8Array(buffer, start, size)
      found[name] = method === 8 ? await inflated(held) : held
      at += 46 + nameLength + extra + comment
    }
    return found
  }
})()
